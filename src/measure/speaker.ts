import type { Role } from '../transcript/role.ts';

/** Whose numbers they are; `none`: speakers whose label tells no role. */
export type Speaker = Role | 'none';

/** The speakers, in the order in which they are reported. */
export const speakers: readonly Speaker[] = ['human', 'assistant', 'system', 'none'];
