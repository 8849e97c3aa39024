import { distance } from '../diagnostic/nearest.ts';
import { type RoleOf, fold } from '../language/roles.ts';
import type { Role } from '../transcript/role.ts';

const spelledOut = ['human', 'user', 'assistant', 'ai assistant', 'system', 'instruction', 'response'];

/** The role whose name a label misses by one slip (a letter left out, put in, changed, or two swapped): `Sytem`, `Humna`. */
export function nearestRole(label: string, roleOf: RoleOf): Role | undefined {
  const asked = fold(label);
  const near = spelledOut.find(
    (name) =>
      name.length > 4 &&
      Math.abs(name.length - asked.length) < 2 &&
      asked !== `${name}s` &&
      distance(asked, name, 2) === 1,
  );
  return near === undefined ? undefined : roleOf(near)?.role;
}
