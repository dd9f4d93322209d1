import type { Place } from '../../decode/source.js'
import type { ConnectionProfile, Estate } from '../../estate/model.js'
import { foldName } from '../../parse/registry/names.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { comparePlaces } from '../_shared/places.js'
import { profilePath, profileValues, serverExport, type ExampleValues } from '../_shared/registry-example.js'
import { arePartners, serverPairs } from '../_shared/server-pairs.js'
import { quoted } from '../_shared/words.js'
import { defineRule, type Example } from '../rule.js'
import { defaultNumber, knownProfileValue, profileRemedy, SIDES } from './_shared.js'

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
      'each with its port, are a way to spread the load and not reported; host names compare as everywhere.',
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
      for (const pair of serverPairs(estate)) {
        const [a, b] = pair
        const byName = new Map(b.profiles.map((profile) => [foldName(profile.name), profile]))
        const twins = a.profiles.flatMap((profile) => {
          const twin = byName.get(foldName(profile.name))
          return twin ? [[profile, twin] as const] : []
        })
        if (twins.length === 0 || !arePartners(estate, pair)) continue
        for (const [one, other] of twins) {
          for (const difference of differences(estate, one, other)) {
            const [first, second] = difference.sort((x, y) => comparePlaces(x.place, y.place))
            context.report({
              subject: first.profile.subject,
              place: first.place,
              message:
                `Profile ${quoted(first.profile.name)} differs between two CTI OS servers: ${first.name} ${first.found} on ` +
                `${serverTitle(first.profile.server)}, ` +
                `while ${second.name === first.name ? 'it' : second.name} ${second.found} on ` +
                `${serverTitle(second.profile.server)}. Desktops pick a server at random, so agents get now one, now the ` +
                'other. Make them equal.',
              related: [
                { place: second.place, message: `${second.name} ${second.found} on ${serverTitle(second.profile.server)}` },
              ],
            })
          }
        }
      }
    },
  },
})

interface Side {
  readonly profile: ConnectionProfile
  readonly name: string
  readonly place: Place
  readonly found: string
}

/** The values in which two profiles differ, with both sides of each. */
function differences(estate: Estate, a: ConnectionProfile, b: ConnectionProfile): Array<[Side, Side]> {
  const names = new Map<string, string>()
  for (const { section } of [a, b])
    for (const { name } of section.values) if (!names.has(foldName(name))) names.set(foldName(name), name)
  const swapped = isSwapped(estate, a, b)
  return [...names.values()].flatMap((name): Array<[Side, Side]> => {
    const nameB = swapped ? mirrored(name) : name
    const valueA = a.section.value(name)
    const valueB = b.section.value(nameB)
    if (isSame(estate, name, valueA, valueB)) return []
    return [[sideOf(a, name, valueA), sideOf(b, nameB, valueB)]]
  })
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
  return written?.number !== undefined && written.number === defaultNumber(name)
}

function sideOf(profile: ConnectionProfile, name: string, value: RegistryValue | undefined): Side {
  return {
    profile,
    name: value?.label ?? name,
    place: value?.place ?? profile.place,
    found: value ? `is ${dataOf(value)}` : 'is missing',
  }
}

/** Data of documented values only: what a site put there itself may be a secret. */
function dataOf(value: RegistryValue): string {
  const known = knownProfileValue(value.name)
  if (!known || known.secret) return 'something else'
  if (value.number !== undefined) return known.mask ? `0x${value.number.toString(16)}` : String(value.number)
  return value.text === undefined ? 'of another type' : quoted(value.text)
}

function estate(changes: ExampleValues): Example {
  return {
    'ctios-a.reg': serverExport({ [profilePath()]: profileValues() }),
    'ctios-b.reg': serverExport({ [profilePath()]: profileValues(changes) }, 'CTIOS2'),
  }
}
