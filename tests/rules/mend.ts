import { engine } from '../../src/lint/engine.ts';
import { splicesOf } from '../../src/lint/edits.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { type Offer, settle } from '../../src/lint/settle.ts';
import { spliced } from '../../src/lint/splice.ts';
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
  const { splices, unsettled } = await settle((changes) => {
    passes++;
    const offers = parse(spliced(bytes, changes)).conversations.flatMap((one) =>
      [...check(one)].flatMap(({ finding: { fix } }): Offer[] => {
        const own = fix?.safe === true ? splicesOf(fix.edits) : undefined;
        return own ? [{ rule: rule.id, splices: own }] : [];
      }),
    );
    return Promise.resolve(offers);
  });
  if (unsettled.length > 0) throw new Error(`the fixes of ${rule.id} do not come to an end`);
  const fixed = spliced(bytes, splices);
  return { text: decode(fixed, 0, fixed.length), passes };
}
