import type { CueKind } from '../transcript/cue.ts';
import { byAct, byUnlistedAct } from './cue-act.ts';
import { candidate } from './cue-candidate.ts';
import { kindOfChinese } from './cue-chinese.ts';
import { byLapse, byManner, byThing } from './cue-phrase.ts';
import { hasHan } from './letters.ts';
import type { Stretch } from './stretch.ts';
import type { Surroundings } from './surroundings.ts';

/** What a stretch shows as a cue, or nothing: emphasis, an aside, a sum, a title. The same ones come again and again. */
export function kindOf(stretch: Stretch, around: Surroundings): CueKind | undefined {
  const { inner, fence } = stretch;
  const { before, after, woven, led } = around;
  if (inner.length > longest) return judged(stretch, around);
  let kinds = known.get(inner);
  if (!kinds) {
    if (known.size === most) known.clear();
    known.set(inner, (kinds = new Map()));
  }
  const where = befores[before] + afters[after] + fences[fence] + (woven ? 1 : 0) + (led ? 2 : 0);
  if (kinds.has(where)) return kinds.get(where);
  const kind = judged(stretch, around);
  kinds.set(where, kind);
  return kind;
}

/** What was judged before: by what stands between the delimiters, and by a number for these and what stands around. */
const known = new Map<string, Map<number, CueKind | undefined>>();
const longest = 80;
const most = 4096;
const fences = { star: 0, spaced: 4, bold: 8, bracket: 12, wide: 16 };
const befores = { start: 0, colon: 32, mark: 64, word: 96, glued: 128 };
const afters = { end: 0, sentence: 256, word: 512, comma: 768, colon: 1024, glued: 1280 };

function judged(stretch: Stretch, around: Surroundings): CueKind | undefined {
  const { inner, fence } = stretch;
  if (inner === '' || around.before === 'glued' || around.after === 'colon') return undefined;
  if (hasHan(inner)) return kindOfChinese(inner, fence, around);
  // Names and terms before a colon, code, addresses, lists of alternatives and quotations are no stage directions.
  if (!/^["“]?[A-Za-z(*[]/.test(inner) || /[{}<>|=\\@_]|:$|:\/\//.test(inner)) return undefined;
  const found = candidate(stretch, around);
  if (found === undefined || (found.bracketed && /^["“]|\//.test(inner))) return undefined;
  return byAct(found) ?? byThing(found) ?? byManner(found) ?? byLapse(found) ?? byUnlistedAct(found);
}
