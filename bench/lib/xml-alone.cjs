// fast-xml-parser alone, with the options that icmlint gives it, on the text of a file.
const { readFileSync } = require('node:fs')
const { XMLParser } = require('fast-xml-parser')

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  commentPropName: '#comment',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 257,
  jPath: false,
})
if (parser.parse(readFileSync(process.argv[2], 'utf8')).length === 0) process.exitCode = 3
