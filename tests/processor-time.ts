/**
 * The milliseconds of processor time that some work takes: however much else the machine does, it is about the same. The
 * work is done once; where two such times are compared, take {@link processorTime}.
 */
export function timeOnce(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of three times. */
export function processorTime(work: () => void): number {
  return Math.min(timeOnce(work), timeOnce(work), timeOnce(work));
}
