import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Comparison } from '../lint/comparison.ts';
import { letGo } from '../language/view.ts';
import { locator, type Position } from '../lint/locator.ts';
import { type Ground, sign } from '../lint/sign.ts';
import { told } from '../lint/told.ts';
import type { Conversation } from '../transcript/conversation.ts';
import { openSource } from '../files/blocks.ts';
import { readSource, type SourceOptions } from './read-source.ts';
import { repeated } from './repeats.ts';
import { isUtf8 as isUtf8Name } from './transcoded.ts';
import type { RuleSet } from '../catalog/rule-set.ts';

/** What one pass over a source looks for, and what it counts. */
export interface Look {
  readonly rules: RuleSet;
  readonly comparison: Comparison;
  readonly isRepeat: (id: string) => boolean;
  readonly showSensitive: boolean;
  readonly views: boolean;
  readonly reading: Omit<SourceOptions, 'reuse' | 'explain' | 'onWindow'>;
  /** Called with each conversation, and how many bytes of the source it takes. */
  readonly met: (conversation: Conversation | undefined, size: number) => void;
}

/** Tells what is found in a source, in the order of the places. */
export async function lintSource(
  path: string,
  look: Look,
  tell: (found: readonly Diagnostic[]) => void,
): Promise<void> {
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
      look.rules.check.enter(window);
      const { showSensitive, views } = look;
      ground = { path, locator: places, window: { ...window }, toFile, showSensitive, views };
    },
  };
  for await (const items of readSource(openSource(path), reading)) {
    for (const item of items) {
      const positionAt = (at: number): Position => places.at(isUtf8 ? at : offset);
      const problem = 'problem' in item ? item.problem : undefined;
      if (problem) tell(told(problem, look.rules.reader, positionAt));
      look.met(item.kind === 'conversation' ? item.conversation : undefined, item.size);
      if (item.kind === 'conversation' && ground) {
        const { conversation } = item;
        if (conversation.ownId && look.isRepeat(conversation.id))
          tell(told(repeated(conversation), look.rules.reader, positionAt));
        look.comparison.add(conversation, look.rules.comparing, () => places.at(offset).column);
        places.hold(offset);
        const awaited = look.rules.check.prepare(conversation);
        if (awaited) await awaited;
        sign(look.rules.check, conversation, ground, tell);
        conversation.turns.forEach(letGo);
      }
      offset += item.size;
    }
    places.leave();
  }
}
