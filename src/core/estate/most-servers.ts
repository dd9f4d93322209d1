/**
 * So many servers, machines or hosts are compared with one another, and no instance has nearly as many: each of thousands with
 * all others would take time that grows with their square. Whoever stops there says so.
 */
export const MOST_SERVERS = 100
