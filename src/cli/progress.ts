import type { Io } from './io.js'

const INTERVAL_MS = 100

/** Shows how far a run is, in one line of a terminal that is wiped at the end. */
export interface Progress {
  readonly show: (text: string) => void
  readonly done: () => void
}

const SILENT: Progress = { show: () => undefined, done: () => undefined }

/** Progress on standard error where that is a terminal; else nothing. */
export function progressOn(io: Io, wanted: boolean): Progress {
  if (!wanted || !io.stderr.isTTY || io.env['TERM'] === 'dumb') return SILENT
  let shownAt = Date.now()
  let shown = false
  return {
    show: (text) => {
      // A run that is over at once shows nothing.
      if (Date.now() - shownAt < INTERVAL_MS) return
      shownAt = Date.now()
      shown = true
      void io.stderr.write(`\r\u001b[K${text.slice(0, (io.stderr.columns ?? 80) - 1)}`)
    },
    done: () => {
      if (shown) void io.stderr.write('\r\u001b[K')
    },
  }
}
