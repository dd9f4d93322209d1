import { SOURCES } from '../../src/core/generated/sources.js'
import { CONCEPTS, SYMPTOMS } from '../../src/core/generated/symptoms.js'
import { RULES } from '../../src/core/rules/index.js'
import { findSymptoms } from '../../src/core/symptoms/find-symptoms.js'

const ids = new Set(RULES.map(({ meta }) => meta.id))
const found = (words: string): string[] => findSymptoms(words).map(({ id }) => id)

describe.each(SYMPTOMS.map((symptom) => [symptom.id, symptom] as const))('%s', (id, { title, words, covers, causes }) => {
  test('names rules that are there', () => {
    expect(causes.flatMap(({ rules }) => rules).filter((rule) => !ids.has(rule))).toEqual([])
  })

  test('names every rule of the symptoms that it covers', () => {
    const named = new Set(causes.flatMap(({ rules }) => rules))
    const covered = RULES.filter(({ meta }) => meta.symptom !== null && covers.includes(meta.symptom)).map(({ meta }) => meta.id)
    expect(covered.filter((rule) => !named.has(rule))).toEqual([])
  })

  test('cites documents that are known', () => {
    expect(causes.filter(({ sources }) => sources.length === 0)).toEqual([])
    expect(causes.flatMap(({ sources }) => sources).filter((key) => !Object.hasOwn(SOURCES, key))).toEqual([])
  })

  test('says each cause in a sentence, and where to look for what no rule checks', () => {
    for (const { cause, rules, look } of causes) {
      expect(cause).toMatch(/^(?:[A-Z]|regedit ).*[.)]$/)
      expect(rules.length > 0 || look !== undefined).toBe(true)
      expect(look ?? 'x').not.toMatch(/\.$/)
    }
  })

  test('is found by its title and by each of its word lists', () => {
    expect(findSymptoms(title)[0]?.title).toBe(title)
    const texts = words.map((list) => list.map((concept) => CONCEPTS[concept]?.[0]?.replace(' *', '')).join(' '))
    expect(texts.filter((text) => !found(text).includes(id))).toEqual([])
  })
})

test('the symptom of the article has every rule about logouts, in its order', () => {
  const [symptom] = findSymptoms('agents logged out')
  const named = symptom?.causes.flatMap(({ rules }) => rules)
  const about = RULES.filter(({ meta }) => meta.symptom === 'logged-out' || meta.symptom === 'logged-out-intermittently')
  expect(about.length).toBeGreaterThan(0)
  expect(about.map(({ meta }) => meta.id).filter((id) => !named?.includes(id))).toEqual([])
  const firsts = [
    'desk/logout-non-activity-time-near-limit',
    'profile/reject-if-already-logged-in',
    'team/supervisors-can-log-out',
    'profile/fast-failover',
    'pim/load-with-multiple-ctios-servers',
  ]
  expect(symptom?.causes.slice(0, firsts.length).map(({ rules }) => rules[0])).toEqual(firsts)
})

test('the symptoms of rules are words for what they mean', () => {
  const covered = new Map(SYMPTOMS.flatMap(({ id, covers }) => covers.map((symptom) => [symptom, id] as const)))
  for (const [symptom, id] of covered) expect([symptom, found(symptom)[0]]).toEqual([symptom, id])
})

test.each([
  ['agents logged out', 'agents-logged-out'],
  ['Agents get logged out of their softphone in the afternoon', 'agents-logged-out'],
  ['why does the desktop log an agent out', 'agents-logged-out'],
  ['our people are kicked out', 'agents-logged-out'],
  ['signed off unexpectedly', 'agents-logged-out'],
  ['thrown out', 'agents-logged-out'],
  ['status Offline', 'agents-logged-out'],
  ['LOGGED-OUT', 'agents-logged-out'],
  ['logout button greyed out', 'logout-button'],
  ['the log-off button is not enabled', 'logout-button'],
  ['agent can’t log out', 'logout-button'],
  ['failover ping-pong', 'desktop-fails-over-back-and-forth'],
  ['desktop fails over back and forth', 'desktop-fails-over-back-and-forth'],
  ['flapping', 'desktop-fails-over-back-and-forth'],
  ['cannot log in', 'cannot-log-in'],
  ['login fails', 'cannot-log-in'],
  ['unable to sign in', 'cannot-log-in'],
  ['stuck in wrap-up', 'stuck-agent-state'],
  ['agent state hangs', 'stuck-agent-state'],
  ['RONA', 'stuck-agent-state'],
  ['agents go not ready by themselves', 'not-ready-by-itself'],
  ['setting has no effect', 'setting-not-applied'],
  ['the registry change does not work', 'setting-not-applied'],
  ['no failover', 'lost-failover'],
  ['failover does not work', 'lost-failover'],
  ['supervisor assistance fails', 'supervisor-assist-fails'],
  ['reports without reason codes', 'no-reason-codes-in-reports'],
])('%s → %s', (words, id) => {
  expect(found(words)).toEqual([id])
})

test.each([
  [''],
  ['the'],
  ['team'],
  ['phone'],
  ['xyzzy plugh'],
  ['12'],
  ['log'],
  ['*'],
  ['\ud800 ‮'],
  ['constructor __proto__ toString'],
])('%j says nothing about a symptom', (words) => {
  expect(findSymptoms(words)).toEqual([])
})

test.each([
  ['50004', 'agents-logged-out', /non-activity time/],
  ['reason code 999', 'agents-logged-out', /supervisor/],
  ['logged out 50003', 'agents-logged-out', /phone was reported out of service/],
  ['-1', 'agents-logged-out', /restarted/],
  ['65533', 'agents-logged-out', /restarted/],
  ['logged out 281', 'logout-button', /logout reason/],
  ['10105', 'supervisor-assist-fails', /in no team/],
  ['50005', 'not-ready-by-itself', /not the ACD line/],
])('code %s', (words, id, cause) => {
  const [symptom] = findSymptoms(words)
  expect(symptom?.id).toBe(id)
  expect(symptom?.causes.map((one) => one.cause)).toEqual([expect.stringMatching(cause)])
})

test('a code of several causes has them all', () => {
  expect(findSymptoms('50002').map(({ id, causes }) => [id, causes.length])).toEqual([
    ['agents-logged-out', 3],
    ['not-ready-by-itself', 1],
  ])
})

test('long texts are no trouble', () => {
  expect(found('log '.repeat(50_000))).toEqual([])
  expect(found(`${'log '.repeat(50_000)}out`)).toEqual(['agents-logged-out'])
})
