import type { LintOptions } from '../core/engine/options.js'
import type { Io } from './io.js'
import { UserError } from './user-error.js'

/** The date counts only where something expires: nobody else need care what SOURCE_DATE_EPOCH holds. */
export function withToday(options: LintOptions, io: Pick<Io, 'env'>): LintOptions {
  const expires = options.suppressions?.some((suppression) => suppression.expires !== undefined) ?? false
  return expires ? { ...options, today: today(io.env) } : options
}

/**
 * The day of the run in UTC, as YYYY-MM-DD: the same on every machine. SOURCE_DATE_EPOCH, seconds since 1970, stands in
 * for the clock, so that a run can be repeated.
 */
export function today(env: Readonly<Record<string, string | undefined>>, now: Date = new Date()): string {
  const epoch = env['SOURCE_DATE_EPOCH']
  if (epoch === undefined || epoch === '') return dayOf(now)
  const date = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : NaN)
  // The form of a date has four digits for the year.
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999)
    throw new UserError(`SOURCE_DATE_EPOCH=${epoch}: not a number of seconds since 1970`)
  return dayOf(date)
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
