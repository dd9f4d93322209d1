const { version } = require('./package.json')

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/fixtures/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/test/fixtures/', '<rootDir>/examples/'],
  // Sources are written as ES modules and name their imports `.js`; Jest reads them as CommonJS from `.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  extensionsToTreatAsEsm: [],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs', importInterop: 'node' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  globals: { __ICMLINT_VERSION__: version },
  // Whole-process tests start Node several times, on machines that may be slow.
  testTimeout: 30_000,
  // Temporary folders and their fixtures must not wake the module map.
  haste: { forceNodeFilesystemAPI: true },
  watchman: false,
}
