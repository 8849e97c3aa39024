/**
 * The valences of a text's words as its first "but" weighs them: those before it count half, those behind it half as much
 * again. The order of what comes back is of no account.
 *
 * The reference looks each valence up by its value. So it takes a word behind the "but" for one before it, if that has come
 * to have the same value: that one is halved once more, and the word itself stays as it is.
 */
export function contrasted(before: readonly number[], behind: readonly number[]): number[] {
  const halved = new Map<number, number>();
  const add = (valence: number, count: number): void => {
    halved.set(valence, (halved.get(valence) ?? 0) + count);
  };
  for (const valence of before) add(valence / 2, 1);
  const raised = behind.map((valence) => {
    if (!halved.get(valence)) return valence * 1.5;
    add(valence, -1);
    add(valence / 2, 1);
    return valence;
  });
  return [...halved].flatMap(([valence, count]) => Array<number>(count).fill(valence)).concat(raised);
}
