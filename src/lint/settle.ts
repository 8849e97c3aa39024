import { byStart, type Splice } from './splice.ts';

/** The fixes (each a list of splices, all or none) that can be carried out together: of two that overlap the first. */
export function compatible(fixes: readonly (readonly Splice[])[]): Splice[] {
  const taken: Splice[] = [];
  for (const fix of fixes)
    if (fix.every((one) => taken.every((other) => one.end < other.start || other.end < one.start)))
      taken.push(...fix);
  return taken.sort(byStart);
}
