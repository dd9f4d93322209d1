/** How an agent calls for help: 0 consultative, 1 blind conference. */
export const CALL_METHODS = ['SupervisorAssistCallMethod', 'EmergencyCallMethod'] as const

export const BLIND_CONFERENCE = 1
