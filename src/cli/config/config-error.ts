/** What the command says of a config that it cannot use; apart from the loader, which most runs need not load. */
export { ConfigError } from '../../config/document.js'
export type { ConfigProblem } from '../../config/document.js'
