import type { Turn } from '../transcript/conversation.ts';
import type { Role } from '../transcript/role.ts';

/** Whether one of some roles speaks in a turn, or anybody where none are stated: whether a trigger looks at it. */
export function speaks({ role }: Turn, roles: readonly Role[] | undefined): boolean {
  return roles === undefined || (role !== undefined && roles.includes(role));
}
