// What a lint of tables and of many files costs, against the least that any tool would have to do with them.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deskSettingsCsv, deskSettingsXml } from '../lib/desk-settings.mjs'
import { writeLargeEstate } from '../lib/large-estate.mjs'
import { writeManyFiles } from '../lib/many-files.mjs'
import { median, paired, runNode } from '../lib/measure.mjs'

const SETTINGS = 12_000
const script = (name) => fileURLToPath(new URL(`../lib/${name}`, import.meta.url))

/**
 * In one process that has done it before, for that is where reading and decoding 1.6 MB can be told from noise at all: it
 * takes about one millisecond, and the start of any process fifty.
 */
export function csvRow({ folder, row }) {
  const file = join(folder, 'desk-settings.csv')
  writeFileSync(file, deskSettingsCsv(SETTINGS))
  const rounds = stepsOf(20, file).slice(5)
  const [decode, read, rules, lint] = ['decode', 'read', 'rules', 'lint'].map((step) => median(rounds.map((one) => one[step])))
  const ratio = lint / decode
  row('12,000 desk settings as CSV with all 38 columns, lint against reading and decoding the file, both warm', '≤ 6',
    ratio.toFixed(0), ratio <= 6,
    `medians ${lint.toFixed(0)} ms (records with places ${read.toFixed(1)} ms, rules ${rules.toFixed(0)} ms) and ${decode.toFixed(2)} ms; ` +
    `the records alone ${(read / decode).toFixed(1)} times`)
}

/** Whole processes, less node's start. */
export function xmlRow({ folder, row, CLI }) {
  const file = join(folder, 'desk-settings.xml')
  writeFileSync(file, deskSettingsXml(SETTINGS))
  lessStart(row, '12,000 desk settings as REST XML, lint against fast-xml-parser alone', 1.3, 7,
    [script('xml-alone.cjs'), file], [CLI, '-f', 'json', '-o', join(folder, 'xml.json'), file])
}

/** Whole processes, less node's start. */
export function manyFilesRow({ folder, row, CLI }) {
  const tree = join(folder, 'tree')
  writeManyFiles(tree, 2000)
  lessStart(row, '2,000 registry exports of 10 KB in a tree, lint against reading and decoding them', 5, 7,
    [script('read-and-decode-all.cjs'), tree], [CLI, '-f', 'json', '-o', join(folder, 'tree.json'), tree])
}

/** What a lint takes more than the same lint with every rule switched off: what the rules read for the first time counts as theirs. */
export function rulesShareRow({ folder, row, CLI }) {
  const estate = join(folder, 'estate-of-rules')
  mkdirSync(estate, { recursive: true })
  writeLargeEstate(estate, { desk: SETTINGS, agents: 20_000, servers: 10 })
  const lintWith = (level) => {
    const config = join(folder, `rules-${level}.json`)
    writeFileSync(config, JSON.stringify({ rules: Object.fromEntries(recommendedRules(CLI).map(({ id, severity }) => [id, level === 'off' ? level : severity])) }))
    return () => runNode([CLI, '-c', config, '-f', 'json', '-o', join(folder, 'share.json'), estate])
  }
  const { floor, subject, ratio } = paired(9, lintWith('off'), lintWith('on'), 'wallMs')
  const share = 1 - 1 / ratio
  const firsts = [0, 1, 2, 3, 4].map(() => stepsOf(1, estate)[0])
  const [read, build, rules] = ['read', 'estate', 'rules'].map((step) => median(firsts.map((one) => one[step])))
  row("the rules' share of a lint of the large estate, time with all rules against time with none", '≤ 25 %', percent(share), share <= 0.25,
    `medians ${subject.toFixed(0)} ms and ${floor.toFixed(0)} ms; without what V8 made before: reading ${read.toFixed(0)} ms, ` +
    `joining ${build.toFixed(0)} ms, rules ${rules.toFixed(0)} ms`)
}

/** The rules of the preset that is used where none is named, but for those about the configuration, which are always on. */
function recommendedRules(CLI) {
  const { stdout } = spawnSync(process.execPath, [CLI, 'rules', '--format', 'json'], { encoding: 'utf8' })
  return JSON.parse(stdout).filter(({ id, preset }) => preset !== 'strict' && !id.startsWith('config/'))
}

function lessStart(row, what, goal, rounds, floorArgs, subjectArgs) {
  const start = median(Array.from({ length: rounds }, () => runNode(['-e', '0']).cpuMs))
  const { floor, subject } = paired(rounds, () => runNode(floorArgs), () => runNode(subjectArgs))
  const ratio = (subject - start) / (floor - start)
  row(`${what}, CPU less node's start`, `≤ ${goal}`, ratio.toFixed(2), ratio <= goal,
    `medians ${(subject - start).toFixed(0)} ms and ${(floor - start).toFixed(0)} ms, node's start ${start.toFixed(0)} ms`)
}

function stepsOf(rounds, path) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script('steps-of-lint.mjs'), String(rounds), path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

function percent(share) {
  return `${(share * 100).toFixed(0)} %`
}
