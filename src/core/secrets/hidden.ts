/** What is shown in a secret's place, whatever its length. */
export const HIDDEN = '***'
