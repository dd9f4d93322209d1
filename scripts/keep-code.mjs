// Makes the code of the parts of a built command for the Node that runs this: node scripts/keep-code.mjs dist
import { resolve } from 'node:path'
import { keepCode } from './lib/keep-code.mjs'

keepCode(resolve(process.argv[2] ?? 'dist'))
