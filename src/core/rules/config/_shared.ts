import { profileExport } from '../_shared/registry-example.js'

/** A registry export with one finding of `profile/no-secondary-server`, for examples to silence. */
export const ONE_SERVER = profileExport({ CtiOsB: null, PortB: null })

/** The same export without a finding. */
export const TWO_SERVERS = profileExport()

/** A suppression as the configuration file has it. */
export function suppressionExample(subject: string, expires?: string): string {
  const lines = [
    'suppressions:',
    '  - rule: profile/no-secondary-server',
    `    subject: "${subject}"`,
    '    reason: one server by design',
    ...(expires === undefined ? [] : [`    expires: ${expires}`]),
  ]
  return `${lines.join('\n')}\n`
}

/** A directive in front of the profile’s key. */
export function withDirective(file: string, directive: string): string {
  return file.replace('\n[', `\n; ${directive}\n[`)
}
