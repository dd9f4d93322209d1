// Loads test files into this process once, and runs their tests as often as asked: Jest's `describe`, `test` and `expect`
// without Jest's fresh modules for every file, which would cost a second a mutant.
const Module = require('node:module')
const { readFileSync } = require('node:fs')
const { resolve } = require('node:path')
const { expect } = require('expect')
const { bind } = require('jest-each')
const { fn } = require('jest-mock')
const { transformSync } = require('@swc/core')
const jestConfig = require('../../jest.config.cjs')

const [, swcOptions] = jestConfig.transform['^.+\\.ts$']

/** Makes `require` read TypeScript, and `.js` as the `.ts` that it means, as jest.config.cjs does. */
function readTypeScript() {
  Module._extensions['.ts'] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swcOptions, filename, configFile: false, swcrc: false })
    module._compile(code, filename)
  }
  const resolveFilename = Module._resolveFilename
  Module._resolveFilename = (request, parent, ...rest) => {
    const ours = request.startsWith('.') && request.endsWith('.js') && parent?.filename?.endsWith('.ts')
    return resolveFilename(ours ? request.replace(/\.js$/, '.ts') : request, parent, ...rest)
  }
}

/** The tests of some files, in order: `{ id, name, fileName, run }`. */
exports.loadTests = (files) => {
  const tests = []
  const titles = []
  let fileName = ''
  const describe = (title, body) => {
    titles.push(title)
    body()
    titles.pop()
  }
  const test = (title, run) => {
    const name = [...titles, title].join(' ')
    tests.push({ id: `${fileName}: ${name}`, name, fileName, run })
  }
  const skip = Object.assign(() => {}, { each: () => () => {} })
  Object.assign(globalThis, jestConfig.globals, {
    expect,
    jest: { fn },
    describe: Object.assign(describe, { each: bind(describe, false), skip }),
    test: Object.assign(test, { each: bind(test, false), skip }),
  })
  readTypeScript()
  for (const file of files) {
    fileName = file
    require(resolve(file))
  }
  return tests
}
