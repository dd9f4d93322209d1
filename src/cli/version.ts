/** Put in by the build, from package.json. */
declare const __ICMLINT_VERSION__: string

export const VERSION: string = __ICMLINT_VERSION__
