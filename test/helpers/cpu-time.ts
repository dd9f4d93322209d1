/** Milliseconds of processor time that this process has taken so far: a guard by it holds on a busy machine, too. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
