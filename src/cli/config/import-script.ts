import { pathToFileURL } from 'node:url'

/**
 * Imports a configuration script. In the bundle this stands in the file that Node itself loads: code that is loaded in
 * another way cannot import.
 */
export async function importScript(file: string): Promise<{ default?: unknown }> {
  return (await import(pathToFileURL(file).href)) as { default?: unknown }
}
