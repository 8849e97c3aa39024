/** The middle value; of an even number of values, the mean of the two in the middle. NaN if there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The median of what `combine` makes of the two values of each round: neighbours in time share what the machine does. */
export function withinRounds(
  values: readonly number[],
  others: readonly number[],
  combine: (value: number, other: number) => number,
): number {
  return median(
    values.slice(0, others.length).map((value, round) => combine(value, others[round] as number)),
  );
}

/** The median of the ratios within a round. */
export function ratio(values: readonly number[], others: readonly number[]): number {
  return withinRounds(values, others, (value, other) => value / other);
}

/**
 * The slope of the straight line that fits best, by least squares, through the logarithms of sizes and times: 1 where time
 * grows as size does, 2 where it grows as its square.
 */
export function slope(sizes: readonly number[], times: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = times.map(Math.log);
  const [meanX, meanY] = [mean(x), mean(y)];
  const rise = x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] ?? NaN) - meanY), 0);
  return rise / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
