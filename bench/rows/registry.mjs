import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, paired, runNode } from '../lib/measure.mjs'
import { registryExport } from '../lib/registry-file.mjs'

const DECODE = fileURLToPath(new URL('../lib/read-and-decode.cjs', import.meta.url))
const HUGE_PARTS = 21

/** A whole HKLM\SOFTWARE, of which one key in a hundred is Cisco's; and one that is longer than a string can be. */
export function registryRows(ctx) {
  const large = join(ctx.folder, 'large.reg')
  writeFileSync(large, registryExport(60))
  largeRow(ctx, large)
  hugeRow(ctx, large)
}

function largeRow({ folder, row, CLI }, large) {
  const megabytes = statSync(large).size / 1024 / 1024
  const empty = median([0, 1, 2, 3, 4].map(() => runNode(['-e', '0']).wallMs))
  const { floor, subject, rssMb } = paired(
    7,
    () => runNode([DECODE, large], { cwd: folder }),
    () => runNode([CLI, '-f', 'json', '-o', join(folder, 'out.json'), large], { cwd: folder }),
    'wallMs',
  )
  // The start of node itself is in both; without it the ratio is that of the work.
  const ratio = (subject - empty) / (floor - empty)
  row('60 MB UTF-16LE .reg of mixed keys, time against reading and decoding it', '≤ 4', ratio.toFixed(2), ratio <= 4,
    `${subject.toFixed(0)} ms and ${floor.toFixed(0)} ms, of which node's start ${empty.toFixed(0)} ms`)
  row('its peak memory', `≤ ${(megabytes + 150).toFixed(0)} MB`, `${rssMb.toFixed(0)} MB`, rssMb <= megabytes + 150, `the file has ${megabytes.toFixed(0)} MB`)
}

/** The large file again and again, each time as another customer's: what is found in each must be what is found in the first. */
function hugeRow({ folder, row, CLI }, large) {
  const huge = join(folder, 'huge.reg')
  const linesOfPart = writeHuge(huge, readFileSync(large).subarray(2).toString('utf16le'))
  const gigabytes = statSync(huge).size / 1e9
  const report = join(folder, 'huge.json')
  const { wallMs, rssMb } = runNode([CLI, '-f', 'json', '-o', report, huge], { cwd: folder })
  row(`${gigabytes.toFixed(2)} GB UTF-16LE .reg, peak memory`, '≤ 400 MB', `${rssMb.toFixed(0)} MB`, rssMb <= 400, `${(wallMs / 1000).toFixed(1)} s`)

  const found = placesOf(report)
  const small = join(folder, 'one.json')
  runNode([CLI, '-f', 'json', '-o', small, large], { cwd: folder })
  const expected = placesOf(small)
  const inPart = (part) => expected.map(({ line, ...one }) => ({ ...one, line: line + part * linesOfPart }))
  const same = Array.from({ length: HUGE_PARTS }, (_, part) => inPart(part)).flat()
  const met = found.length > 0 && key(found) === key(same)
  row('its findings, against those of its parts', 'the same, at the same places', met ? 'the same' : 'others', met,
    `${found.length} findings, the last in line ${found.at(-1)?.line}`)
  rmSync(huge)
}

function writeHuge(file, text) {
  const head = text.indexOf('[')
  const body = text.slice(head)
  const descriptor = openSync(file, 'w')
  writeSync(descriptor, Buffer.from(`\ufeff${text.slice(0, head)}`, 'utf16le'))
  for (let part = 0; part < HUGE_PARTS; part++) {
    const name = String.fromCharCode(97 + part).repeat(5)
    // No key stands in an export twice.
    const other = body
      .replaceAll('CTIOS_cust1', `CTIOS_${name}`)
      .replaceAll('\\SOFTWARE\\', `\\SOFTWARE\\${name}\\`)
      .replaceAll(`${name}\\Cisco`, 'Cisco')
    writeSync(descriptor, Buffer.from(other, 'utf16le'))
  }
  closeSync(descriptor)
  return body.split('\n').length - 1
}

function placesOf(report) {
  return JSON.parse(readFileSync(report, 'utf8')).findings.map(({ ruleId, range: { start, end } }) =>
    ({ ruleId, line: start.line, column: start.column, lines: end.line - start.line, endColumn: end.column }))
}

const key = (places) => places.map((place) => JSON.stringify(Object.entries(place).sort())).sort().join('\n')
