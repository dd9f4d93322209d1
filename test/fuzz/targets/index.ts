import type { Target } from '../target.js'
import { baselineTarget } from './baseline.js'
import { commandTarget } from './command.js'
import { configTarget } from './config.js'
import { decodeTarget } from './decode.js'
import { engineTarget, reportsTarget } from './engine.js'
import { fixTarget } from './fix.js'
import { importTarget } from './import.js'
import { bulkTarget, delimitedTarget, nativeTarget, xmlTarget } from './records.js'
import { listingTarget, registryTarget } from './registry.js'
import { changeTarget, statesTarget } from './review.js'
import { secretsTarget } from './secrets.js'
import { suppressTarget } from './suppress.js'
import { textsTarget } from './texts.js'
import { windowedTarget } from './windowed.js'

/** All targets, in the way the data takes. */
export const TARGETS: readonly Target[] = [
  decodeTarget,
  registryTarget, listingTarget, windowedTarget, xmlTarget, delimitedTarget, bulkTarget, nativeTarget,
  importTarget, suppressTarget, configTarget, baselineTarget,
  engineTarget, statesTarget, changeTarget, fixTarget,
  reportsTarget, secretsTarget, textsTarget, commandTarget,
]
