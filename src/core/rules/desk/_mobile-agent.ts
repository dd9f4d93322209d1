export const REMOTE_TYPE = 'RemoteAgentType'

export const LOCAL_ONLY = 0

/** The modes with a nailed connection: 2 always, 3 when the agent chooses it. */
export const NAILED: ReadonlySet<number> = new Set([2, 3])

/** What the modes are called, by their number. */
export const MODE_NAMES = ['local only', 'call by call', 'nailed connection', 'the agent chooses'] as const
