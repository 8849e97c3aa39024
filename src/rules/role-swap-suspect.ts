import * as z from 'zod/mini';
import { quote } from '../language/quote.ts';
import type { Edit } from '../diagnostic/finding.ts';
import { registers } from '../lexicons/phrases/registers.ts';
import { type Hit, rule } from '../lint/rule.ts';
import { within } from '../source/within.ts';
import type { Conversation, Turn } from '../transcript/conversation.ts';

/** A human who asks how to help, and an assistant who asks for it. */
export const roleSwapSuspect = rule({
  id: 'role-swap-suspect',
  summary:
    'Reports conversations in which the human offers help and the assistant beside asks for it, as if their labels were swapped.',
  why: 'A model trained on it learns to be the one in need, and who counts what seekers say counts the supporter.',
  category: 'dialogue',
  severity: 'info',
  profiles: { corpus: 'off' },
  fixes: 'unsafely',
  trigger: { kind: 'phrases', lists: registers, needs: ['seeker'], roles: ['human', 'assistant'] },
  precision: {
    value: 1,
    data: '1 of 1 finding in 8,000 conversations; with all labels swapped, 760 of the 2,570 transcripts of user-models and TalkTuner were found; read by one person',
  },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text:
        '### Human: Hello! How can I help you today?\n\n### Assistant: I’m struggling with my job. Any tips?\n\n' +
        '### Human: I’m sorry to hear so. Since when?\n\n### Assistant: A year. Thank you for listening.\n',
      finds: ['How can I help'],
      fixed:
        '### Assistant: Hello! How can I help you today?\n\n### Human: I’m struggling with my job. Any tips?\n\n' +
        '### Assistant: I’m sorry to hear so. Since when?\n\n### Human: A year. Thank you for listening.\n',
    },
    {
      kind: 'bad',
      text:
        '### Human: How can I help you?\n\n### Assistant: I’m having trouble with sleep.\n\n' +
        '### Human: So do I. Can you help me?\n\n### Assistant: I’d be happy to help.\n',
      finds: ['How can I help'],
    },
    {
      kind: 'good',
      text: '### Human: I’m struggling with my job.\n\n### Assistant: I’m here to listen. Since when?\n',
    },
    {
      kind: 'miss',
      text: '### Human: Hello, how can I help you?\n\n### Assistant: That is my line! What’s on your mind?\n',
    },
    {
      kind: 'miss',
      text: '### Human: I told her: I’m here for you.\n\n### Assistant: That was kind. What did she say?\n',
    },
  ],
  create: () =>
    function* (conversation, hits) {
      const scores = new Map<Turn, number>();
      for (const { turn, list } of hits)
        scores.set(turn, (scores.get(turn) ?? 0) + (list === 'supporter' ? 1 : -1));
      const swapped = hits.filter(
        (hit) => hit.list === 'supporter' && looksSwapped(hit, conversation, scores),
      );
      const [first, ...others] = swapped;
      if (!first) return;
      const edits = [...scores].every(([{ role }, score]) => (role === 'human' ? score >= 0 : score <= 0))
        ? relabelled(conversation)
        : [];
      yield {
        at: first.at,
        message: `the human says ${quote(first.at.text)}, and the assistant beside asks for help; expected it the other way round`,
        related: others.map(({ at }) => ({ at, message: 'the human offers help here, too' })),
        ...(edits.length > 0 && { fix: { safe: false, edits } }),
      };
    },
});

/** Whether a turn of the human offers help, and the assistant's turns beside ask for some and offer none. */
function looksSwapped({ turn }: Hit, { turns }: Conversation, scores: ReadonlyMap<Turn, number>): boolean {
  if (turn.role !== 'human' || (scores.get(turn) ?? 0) <= 0) return false;
  const beside = [turns[turn.index - 1], turns[turn.index + 1]].flatMap((one) =>
    one?.role === 'assistant' ? [scores.get(one) ?? 0] : [],
  );
  return beside.some((score) => score < 0) && beside.every((score) => score <= 0);
}

/** Gives each turn the label of the other side; nothing where turns are rows of a list, or a side has two labels. */
function relabelled({ turns, dialect }: Conversation): Edit[] {
  const labels = { human: new Set<string>(), assistant: new Set<string>(), system: new Set<string>() };
  for (const { role, label } of turns) if (role) labels[role].add(label);
  const [human = '', assistant = ''] = [...labels.human, ...labels.assistant];
  if (dialect === 'turns' || labels.human.size !== 1 || labels.assistant.size !== 1) return [];
  return turns.flatMap(({ role, label, marker }) => {
    const from = marker.text.lastIndexOf(label);
    if (from < 0 || label === '' || (role !== 'human' && role !== 'assistant')) return [];
    return [{ at: within(marker, from, from + label.length), text: role === 'human' ? assistant : human }];
  });
}
