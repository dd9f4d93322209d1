/**
 * Whether a value, column or element of this name holds a secret: `ClientPassword`, `DefaultPassword`, and whatever is
 * named `password` or ends in `Password` or `Pwd`, in any letter case.
 */
export function isSecretName(name: string): boolean {
  // Most names are ruled out by their last letter, and exports hold millions of them.
  const last = name.charCodeAt(name.length - 1) | 32
  return last === 100 && /(?:password|pwd)$/i.test(name)
}
