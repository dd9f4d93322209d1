// Preloaded into a run of the command: says at its end, on file descriptor 3, which of its files and which modules of Node it loaded.
const fs = require('node:fs')
const { basename } = require('node:path')

const files = new Map()
const before = new Set(process.moduleLoadList)
const { readFileSync } = fs
fs.readFileSync = (path, ...rest) => {
  const read = readFileSync(path, ...rest)
  if (/[\\/]dist[\\/].*\.cjs$/.test(String(path))) files.set(basename(path).replace(/-\w{8}\.cjs$/, '.cjs'), read.length)
  return read
}
process.on('exit', () => {
  const modules = process.moduleLoadList.filter((name) => !before.has(name)).map((name) => name.replace(/^NativeModule /, ''))
  fs.writeSync(3, JSON.stringify({ files: Object.fromEntries(files), modules }))
})
