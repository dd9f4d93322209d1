import type { Place } from '../../decode/source.js'
import { ctiosKnowledge, PROFILE_PATH } from '../../estate/ctios-knowledge.js'
import { meantName } from '../../estate/meant-name.js'
import type { ConnectionProfile, Estate } from '../../estate/model.js'
import type { RelatedPlace } from '../../findings/finding.js'
import { foldName } from '../../parse/registry/names.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { nameWithoutSecrets } from '../../secrets/shown.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { comparePlaces } from '../_shared/places.js'
import { profilePath, profileValues, serverExport, type ExampleValues } from '../_shared/registry-example.js'
import { profilesByName } from '../_shared/server-index.js'
import { arePartners, serverPairs } from '../_shared/server-pairs.js'
import { CHANGE_IS_NO_PROFILE, isWholeProfile } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import { addToGroup } from '../../text/add-to-group.js'
import { listed } from '../../text/words.js'
import { defineRule, type Example, type RuleContext } from '../rule.js'
import { defaultNumber, knownProfileValue, profileRemedy, SIDES } from './_shared.js'
import { AT_MOST, Told } from './_told.js'

export const rule = defineRule({
  meta: {
    id: 'profile/differs-between-servers',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A ConnectionProfile of the same name differs between two CTI OS servers, and desktops pick a server at random',
    needs: ['profiles', 'two-servers'],
    symptom: 'logged-out-intermittently',
    sources: [{ document: 'DES125', part: 'CTI OS: desktops pick one of two active servers at random' }],
  },
  docs: {
    what:
      'Compares the profiles of the same name of every two CTI OS servers that serve the same agents: peers, or servers on ' +
      'the same CTI Server, or, where the exports tell neither, servers whose profiles name a common host. An absent value ' +
      'equals a written one that has the documented default. Profiles that name the same two servers the other way round, ' +
      'each with its port, are a way to spread the load and not reported; host names compare as everywhere. Two profiles get ' +
      `one finding, which names all values in which they differ. ${AT_MOST} ` +
      CHANGE_IS_NO_PROFILE,
    why:
      'A CTI Toolkit desktop picks one of two active CTI OS servers at random and takes the profile from it. Whether an agent ' +
      'is refused a second login, fails over in time or is logged in again then depends on which server it was: a fault that ' +
      'comes and goes, and that nobody can repeat.',
    flagged: estate({ RejectIfAlreadyLoggedIn: 1, Heartbeat: 3 }),
    repaired: estate({ RejectIfAlreadyLoggedIn: 1 }),
    remedy: profileRemedy(
      'Give the value the same data on both servers; or export the profile from the right one with `reg export` and import it ' +
        'on the other.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    estate(estate, context) {
      const told = new Told('differs on', context)
      for (const pair of serverPairs(estate, context)) {
        if (!arePartners(estate, pair)) continue
        const [a, b] = pair
        const byName = profilesByName(estate).get(b)
        for (const profile of a.profiles) {
          const twin = byName?.get(foldName(profile.name))
          if (twin && !areEqual(profile, twin) && !told.isEnough(profile, twin)) compare(profile, twin, told, context)
        }
      }
    },
  },
})

const KNOWN = ctiosKnowledge.key(PROFILE_PATH)

/** One of two profiles, as to one value in which they differ. */
interface Side {
  readonly profile: ConnectionProfile
  readonly name: string
  /** The profile's name where the value is missing. */
  readonly place: Place
  readonly value: RegistryValue | undefined
}

type Difference = readonly [Side, Side]

function compare(one: ConnectionProfile, other: ConnectionProfile, told: Told, context: RuleContext): void {
  const found = differences(one, other, context)
  const [first] = found.flat().sort((x, y) => comparePlaces(x.place, y.place))
  if (!first) return
  told.add(one, other)
  const [here, there] = first.profile === one ? [one, other] : [other, one]
  const pairs = found
    .map(([x, y]): Difference => (x.profile === here ? [x, y] : [y, x]))
    .sort(([x], [y]) => comparePlaces(x.place, y.place))
  context.report({
    subject: here.subject,
    place: first.place,
    message:
      `Profile ${quoted(here.name)} differs between ${serverTitle(here.server)} and ${serverTitle(there.server)}: ` +
      `${pairs.map(sayPair).join('; ')}. Desktops pick a server at random, so agents get now one, now the other. Make them ` +
      'equal.',
    related: notes(pairs.flat()).filter(({ place }) => comparePlaces(place, first.place) !== 0),
  })
}

/** What the two servers have, the first one first. */
function sayPair([here, there]: Difference): string {
  const [dataHere, dataThere] = [dataOf(here), dataOf(there)]
  if (dataHere === dataThere) return `${here.name} has other data on the first than on the second`
  const counterpart = foldName(here.name) === foldName(there.name) ? '' : `its counterpart ${there.name} is `
  return `${here.name} is ${dataHere} on the first and ${counterpart}${dataThere} on the second`
}

/** One note a place: of a profile's name, all values that the profile lacks. */
function notes(sides: readonly Side[]): RelatedPlace[] {
  const byPlace = new Map<Place, Side[]>()
  for (const side of sides) addToGroup(byPlace, side.place, side)
  return [...byPlace].map(([place, here]) => {
    const [one] = here as [Side]
    const names = here.map(({ name }) => name)
    const found = here.length === 1 ? `${one.name} is ${dataOf(one)}` : `${listed(names, 'and', Infinity)} are missing`
    return { place, message: `${found} on ${serverTitle(one.profile.server)}` }
  })
}

/** Whether the same values hold the same data, as in most pairs of profiles: then there is nothing to look at. */
function areEqual({ section: a }: ConnectionProfile, { section: b }: ConnectionProfile): boolean {
  const [valuesA, valuesB] = [[...a.values], [...b.values]]
  return valuesA.length === valuesB.length && valuesA.every((value) => b.value(value.name)?.sameDataAs(value) === true)
}

/** The values in which two profiles differ, with both sides of each. Of a change, what it does not set is unknown. */
function differences(a: ConnectionProfile, b: ConnectionProfile, context: RuleContext): Difference[] {
  const { estate } = context
  const names = new Map<string, string>()
  for (const { section } of [a, b])
    for (const { name } of section.values) if (!names.has(foldName(name))) names.set(foldName(name), name)
  const swapped = isSwapped(estate, a, b)
  const unknown = new Set<ConnectionProfile>()
  const found = [...names.values()].flatMap((name): Difference[] => {
    const nameB = swapped ? mirrored(name) : name
    const valueA = a.section.value(name)
    const valueB = b.section.value(nameB)
    const change = !valueA && a.partial ? a : !valueB && b.partial ? b : undefined
    if (!change && isSame(estate, name, valueA, valueB)) return []
    // A misspelt name is read by nobody: to make it equal would only spread it.
    if (KNOWN && meantName(KNOWN, name) !== undefined) return []
    if (change) {
      unknown.add(change)
      return []
    }
    return [[sideOf(a, name, valueA), sideOf(b, nameB, valueB)]]
  })
  for (const profile of unknown) isWholeProfile(profile, context)
  return found
}

/** Whether the two profiles name the same two servers in the opposite order. */
function isSwapped({ hosts }: Estate, a: ConnectionProfile, b: ConnectionProfile): boolean {
  const [aA, aB, bA, bB] = [a, b].flatMap((profile) =>
    SIDES.map((side) => profile.hosts.find((host) => host.side === side)?.host),
  )
  if (aA === undefined || aB === undefined || bA === undefined || bB === undefined) return false
  return hosts.same(aA, bB) && hosts.same(aB, bA) && !hosts.same(aA, aB)
}

/** `PortA` for `PortB`, `CtiOsB` for `CtiOsA`; any other name stays. */
function mirrored(name: string): string {
  const found = /^(CtiOs|Port)([AB])$/i.exec(name)
  return found ? `${found[1] ?? ''}${found[2]?.toUpperCase() === 'A' ? 'B' : 'A'}` : name
}

function isSame(estate: Estate, name: string, a: RegistryValue | undefined, b: RegistryValue | undefined): boolean {
  if (a && b) {
    if (a.sameDataAs(b)) return true
    return /^CtiOs[AB]$/i.test(name) && a.text !== undefined && b.text !== undefined && estate.hosts.same(a.text, b.text)
  }
  const written = a ?? b
  // Of swapped profiles, both may lack the value under its two names.
  return !written || (written.number !== undefined && written.number === defaultNumber(name))
}

function sideOf(profile: ConnectionProfile, name: string, value: RegistryValue | undefined): Side {
  const label = value?.label ?? (name === '' ? '@' : name)
  return { profile, name: nameWithoutSecrets(label), place: value?.place ?? profile.place, value }
}

/** Data of documented values only: what a site put there itself may be a secret. */
function dataOf({ value }: Side): string {
  if (!value) return 'missing'
  const known = knownProfileValue(value.name)
  if (!known || known.secret) return 'set'
  if (value.number !== undefined) return known.mask ? `0x${value.number.toString(16)}` : String(value.number)
  return value.text === undefined ? 'of another type' : quoted(value.text)
}

function estate(changes: ExampleValues): Example {
  return {
    'ctios-a.reg': serverExport({ [profilePath()]: profileValues() }),
    'ctios-b.reg': serverExport({ [profilePath()]: profileValues(changes) }, 'CTIOS2'),
  }
}
