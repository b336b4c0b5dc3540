/** Milliseconds of work this process has done since `began`, by the processor's clock: a machine that is busy with other things does not count. */
export function busyFor(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
