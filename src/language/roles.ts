import { roleWords } from '../lexicons/roles.ts';
import type { Role } from '../transcript/role.ts';

/**
 * A label as known to the role list. `formal` labels (`Instruction`, `Q`) are words of many other uses, too: a dialect
 * takes them only where its own spelling marks them as a label.
 */
export interface KnownRole {
  readonly role: Role;
  readonly formal: boolean;
}

/** What is known of a label, as spelled: `User`, `AI 1`, `来访者`. */
export type RoleOf = (label: string) => KnownRole | undefined;

/** How many labels are remembered: everything that stands before a colon is asked for. */
const mostAsked = 32_768;

/** Looks labels up in the role list and in the spellings that the user stated, which win. */
export function roleOf(stated: Readonly<Record<string, Role>> = {}): RoleOf {
  const known = new Map<string, KnownRole>(Object.entries(roleWords));
  for (const [label, role] of Object.entries(stated)) known.set(fold(label), { role, formal: false });
  const asked = new Map<string, KnownRole | undefined>();
  return (label) => {
    const before = asked.get(label);
    if (before !== undefined || asked.has(label)) return before;
    const folded = fold(label);
    const found = known.get(folded) ?? known.get(folded.replace(/(?<=..) ?[0-9]+$/, ''));
    if (asked.size < mostAsked) asked.set(label, found);
    return found;
  };
}

/** Case, and what stands between words, do not tell labels apart. */
export function fold(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
