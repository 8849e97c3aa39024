/** Who speaks: the person seeking support, the one (or the model) giving it, or the instructions to the latter. */
export type Role = 'human' | 'assistant' | 'system';

/** The roles, in the order in which they are reported. */
export const roles: readonly Role[] = ['human', 'assistant', 'system'];
