/** What a rule is about. */
export type Category = (typeof categories)[number];

/** The categories, in the order in which they are shown. */
export const categories = ['structure', 'text', 'dialogue', 'cues', 'privacy', 'safety', 'corpus'] as const;
