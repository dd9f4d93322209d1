// Prints how many bytes the reading of a large export allocates for each key that is passed over: node --min-semi-space-size=… this
import { importSource } from '../../scripts/lib/import-source.mjs'

const { skimRegistry } = await importSource(process.cwd(), 'src/core/read/skim-registry.ts')
const [few, many] = [20_000, 60_000]
await allocatedFor(1000)
const [less, more] = [await allocatedFor(few), await allocatedFor(many)]
console.log(JSON.stringify({ perKey: (more - less) / (many - few) }))

async function allocatedFor(count) {
  const bytes = foreignKeys(count)
  const before = process.memoryUsage().heapUsed
  const read = await skimRegistry({ path: 'large.reg', bytes })
  const allocated = process.memoryUsage().heapUsed - before
  if (read?.kind !== 'registry') throw new Error('the export was not read')
  return allocated
}

function foreignKeys(count) {
  const keys = Array.from({ length: count }, (_, i) =>
    `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\CLSID\\{0000-${i}}]\r\n@="Class ${i}"\r\n"Path"="C:\\\\Program Files\\\\x.dll"\r\n"Blob"=hex:01,02,03,\\\r\n  04\r\n\r\n`)
  return Buffer.from(`\ufeffWindows Registry Editor Version 5.00\r\n\r\n${keys.join('')}`, 'utf16le')
}
