// What any tool must do first with the files below a folder: find them, read them and make strings of them.
const { readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

function readAll(folder) {
  let characters = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) characters += readAll(path)
    else characters += decoded(readFileSync(path)).length
  }
  return characters
}

function decoded(bytes) {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.subarray(2).toString('utf16le') : bytes.toString('utf8')
}

module.exports = { readAll }
if (require.main === module && readAll(process.argv[2]) === 0) process.exitCode = 3
