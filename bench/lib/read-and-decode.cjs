// What any tool must do first with a UTF-16LE file: read it and make a string of it.
const bytes = require('node:fs').readFileSync(process.argv[2])
if (bytes.subarray(2).toString('utf16le').length === 0) process.exitCode = 3
