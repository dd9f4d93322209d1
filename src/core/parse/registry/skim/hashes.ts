/** Two running hashes of a name in small letters: together they tell any two names of a registry apart. */
export const HASH_SEED = 0x811c9dc5 | 0
export const OTHER_SEED = 0x1b873593
export const HASH_PRIME = 0x01000193
export const OTHER_PRIME = 0x85ebca6b | 0
