/** A set of rules to start from. */
export type PresetName = 'recommended' | 'strict' | 'logout'
