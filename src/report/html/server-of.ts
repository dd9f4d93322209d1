/** The CTI OS server that a subject or a key path belongs to, as `instance/server`; null for rows of tables and whole inputs. */
export function serverOf(subject: string): string | null {
  const [, instance, server] =
    /^(?:profile|ctios):([^/]+)\/([^/]+)/.exec(subject) ?? /\\Ctios\\([^\\]+)\\([^\\]+)/i.exec(subject) ?? []
  return instance === undefined || server === undefined ? null : `${instance}/${server}`
}
