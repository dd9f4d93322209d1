export interface Colors {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly underline: (text: string) => string
  readonly red: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
  readonly cyan: (text: string) => string
}

/** Terminal colours, or the same functions doing nothing. */
export function colors(on: boolean): Colors {
  const style = (open: number, close: number) => (text: string) => (on && text ? `\u001b[${open}m${text}\u001b[${close}m` : text)
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    underline: style(4, 24),
    red: style(31, 39),
    green: style(32, 39),
    yellow: style(33, 39),
    cyan: style(36, 39),
  }
}
