/** How many types came once, twice, …. */
type Spectrum = readonly (readonly [frequency: number, types: number])[];

/**
 * How many types are expected among n of N words drawn at random without putting back: Σ over types of
 * 1 − C(N−f, n)/C(N, n), where f is how often the type came (Hurlbert 1971). Takes the frequency spectrum, so that it does
 * not depend on the order of the words, and time in the number of frequencies. `n` is at most `total`.
 */
export function expectedTypes(spectrum: Spectrum, total: number, n: number): number {
  return spectrum.reduce(
    (sum, [frequency, types]) => sum + types * (1 - shareMissed(total, frequency, n)),
    0,
  );
}

/** The expected types for n in so many equal steps up to N: how the vocabulary grows with the text. */
export function rarefaction(
  spectrum: Spectrum,
  total: number,
  steps: number,
): [words: number, types: number][] {
  const points = Array.from({ length: steps }, (_, step) => Math.ceil((total * (step + 1)) / steps));
  return [...new Set(points)].map((n) => [n, expectedTypes(spectrum, total, n)]);
}

/** C(N−f, n)/C(N, n): the chance that none of the f tokens of a type is among n of N. */
function shareMissed(total: number, frequency: number, n: number): number {
  if (n > total - frequency) return 0;
  return Math.exp(
    logFactorial(total - frequency) -
      logFactorial(total - frequency - n) -
      logFactorial(total) +
      logFactorial(total - n),
  );
}

/** ln n!, exactly summed up to 256, beyond it by Stirling's series (error below 1e-12). */
function logFactorial(n: number): number {
  if (n < small.length) return small[n] as number;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

const small: number[] = [0];
for (let n = 1; n <= 256; n++) small.push((small[n - 1] as number) + Math.log(n));
