import { engine, raisedIn } from '../../src/lint/engine.ts';
import { splicesOf } from '../../src/lint/edits.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { type Offer, settle, speakersOf } from '../../src/lint/settle.ts';
import { type Splice, spliced } from '../../src/lint/splice.ts';
import { parse } from '../../src/parse.ts';
import { decode, encode } from '../../src/source/bytes.ts';

/** What the safe fixes of a rule make of a text, and how many findings are left then. Throws if they do not settle. */
export async function mend(
  rule: Rule,
  text: string,
): Promise<{ readonly text: string; readonly passes: number }> {
  const bytes = encode(text);
  const check = engine([{ rule, severity: 'info', options: rule.options.parse({}) }]);
  let passes = 0;
  const find = (changes: readonly Splice[]) => {
    passes++;
    const { conversations } = parse(spliced(bytes, changes));
    const speakers = conversations.reduce((before, one) => speakersOf(one, before), '');
    const offers = conversations.flatMap((one) =>
      raisedIn(one, check).flatMap(({ finding: { fix } }): Offer[] => {
        const own = fix?.safe === true ? splicesOf(fix.edits) : undefined;
        return own ? [{ rule: rule.id, splices: own }] : [];
      }),
    );
    return Promise.resolve({ offers, speakers });
  };
  const { splices, trouble } = await settle(find, { safe: true });
  if (trouble !== undefined) throw new Error(trouble);
  const fixed = spliced(bytes, splices);
  return { text: decode(fixed, 0, fixed.length), passes };
}
