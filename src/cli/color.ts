import type { Io, OutputStream } from './io.js'

/**
 * Whether to colour what goes to a stream: the flag, then FORCE_COLOR (`0` and `false` switch off), NO_COLOR, a dumb
 * terminal, and at last whether the stream is a terminal at all.
 */
export function wantsColor(stream: Pick<OutputStream, 'isTTY'>, env: Io['env'], flag?: boolean): boolean {
  if (flag !== undefined) return flag
  const force = env['FORCE_COLOR']
  if (force) return force !== '0' && force.toLowerCase() !== 'false'
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false
  return stream.isTTY
}

/** Columns to lay text out in: the terminal's, within what one can read; 100 where there is no terminal. */
export function layoutWidth(stream: Pick<OutputStream, 'isTTY' | 'columns'>): number {
  return stream.isTTY && stream.columns ? Math.min(Math.max(stream.columns, 40), 120) : 100
}
