import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Problem } from '../diagnostic/problem.ts';
import type { Comparison } from '../lint/comparison.ts';
import type { Raised } from '../lint/engine.ts';
import { locator, type Position } from '../lint/locator.ts';
import { type Ground, sign } from '../lint/sign.ts';
import { told } from '../lint/told.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { readSource, type SourceOptions } from './read-source.ts';
import { isUtf8 as isUtf8Name } from './transcoded.ts';
import type { RuleSet } from '../catalog/rule-set.ts';

/** What one pass over a source looks for, and what it counts. */
export interface Look {
  readonly rules: RuleSet;
  readonly check: (conversation: Conversation) => Iterable<Raised>;
  readonly comparison: Comparison;
  readonly isRepeat: (id: string) => boolean;
  readonly showSensitive: boolean;
  readonly views: boolean;
  readonly reading: Omit<SourceOptions, 'reuse' | 'explain' | 'onWindow'>;
  /** Called with each conversation, and how many bytes of the source it takes. */
  readonly met: (conversation: Conversation | undefined, size: number) => void;
}

/** What is found in a source, a batch for each window, in the order of the places. */
export async function* lintSource(path: string, look: Look): AsyncGenerator<Diagnostic[]> {
  const places = locator();
  let ground: Ground | undefined;
  const isUtf8 = isUtf8Name(look.reading.encoding);
  let offset = 0;
  const reading: SourceOptions = {
    ...look.reading,
    reuse: true,
    explain: true,
    onWindow(window, toFile) {
      places.enter(window);
      const { showSensitive, views } = look;
      ground = { path, locator: places, window: { ...window }, toFile, showSensitive, views };
    },
  };
  for await (const items of readSource(path, reading)) {
    const found: Diagnostic[] = [];
    for (const item of items) {
      const positionAt = (at: number): Position => places.at(isUtf8 ? at : offset);
      if ('problem' in item && item.problem) found.push(...told(item.problem, look.rules.reader, positionAt));
      look.met(item.kind === 'conversation' ? item.conversation : undefined, item.size);
      if (item.kind === 'conversation' && ground) {
        const { conversation } = item;
        const { ownId, id } = conversation;
        if (ownId && look.isRepeat(id))
          found.push(...told(repeated(conversation), look.rules.reader, positionAt));
        look.comparison.add(conversation, look.rules.active, () => places.at(offset).column);
        const raised = [...look.check(conversation)];
        if (raised.length > 0) {
          places.hold(offset);
          found.push(...sign(raised, conversation, ground));
        }
      }
      offset += item.size;
    }
    places.leave();
    if (found.length > 0) yield found;
  }
}

function repeated({ id, source: { path, line, start } }: Conversation): Problem {
  const message = `the id ${JSON.stringify(id)} is taken by an earlier conversation; expected one of its own`;
  return { path, reason: 'duplicate-id', message, line, offset: start, conversation: id };
}
