/**
 * The milliseconds of processor time that some work takes, the least of three: however much else the machine does, it is
 * about the same.
 */
export function processorTime(work: () => void): number {
  const once = (): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
}
