import type { CueKind } from '../transcript/cue.ts';
import { byAct, byUnlistedAct } from './cue-act.ts';
import { candidate } from './cue-candidate.ts';
import { kindOfChinese } from './cue-chinese.ts';
import { byLapse, byManner, byThing } from './cue-phrase.ts';
import { hasHan } from './letters.ts';
import type { Stretch } from './stretch.ts';
import type { Surroundings } from './surroundings.ts';

/** What a stretch shows as a cue, or nothing: emphasis, an aside, a sum, a title. */
export function kindOf(stretch: Stretch, around: Surroundings): CueKind | undefined {
  const { inner, fence } = stretch;
  if (inner === '' || around.before === 'glued' || around.after === 'colon') return undefined;
  if (hasHan(inner)) return kindOfChinese(inner, fence, around);
  // Names and terms before a colon, code, addresses, lists of alternatives and quotations are no stage directions.
  if (!/^["“]?[A-Za-z(*[]/.test(inner) || /[{}<>|=\\@_]|:$|:\/\//.test(inner)) return undefined;
  const found = candidate(stretch, around);
  if (found === undefined || (found.bracketed && /^["“]|\//.test(inner))) return undefined;
  return byAct(found) ?? byThing(found) ?? byManner(found) ?? byLapse(found) ?? byUnlistedAct(found);
}
