import * as z from 'zod/mini';
import { textOf } from '../language/view.ts';
import { rule } from '../lint/rule.ts';
import { findBitcoin, findCards, findIbans, findSocialSecurity } from '../privacy/checksums.ts';
import { findingsOf, foundIn } from '../privacy/personal.ts';

const finders = [findCards, findIbans, findSocialSecurity, findBitcoin];

/** Numbers by which a person pays, is paid or is registered. */
export const piiChecksumId = rule({
  id: 'pii-checksum-id',
  summary:
    'Reports numbers of payment cards, bank accounts, social security and Bitcoin whose checksum holds.',
  why: 'They name one person, and money can be taken with them; nothing in a talk needs them.',
  source:
    'ISO/IEC 7812-1 (Luhn), ISO 13616 (IBAN), the issuing rules of the US Social Security Administration, BIP 173 and 350. ' +
    'One in ten random numbers passes Luhn’s test: groups, or a word such as "card", are asked for, too',
  category: 'privacy',
  severity: 'error',
  fixes: 'unsafely',
  sensitive: true,
  trigger: { kind: 'raw', any: '0123456789' },
  options: z.strictObject({}),
  examples: [
    {
      kind: 'bad',
      text: '### Human: My card is 4111 1111 1111 1111, my account GB82 WEST 1234 5698 7654 32.\n\n### Assistant: I see.\n',
      finds: ['4111 1111 1111 1111', 'GB82 WEST 1234 5698 7654 32'],
      fixed: '### Human: My card is <CARD>, my account <IBAN>.\n\n### Assistant: I see.\n',
    },
    {
      kind: 'good',
      text: '### Human: I cannot pay the 1200 for rent.\n\n### Assistant: That weighs on you.\n',
    },
    {
      kind: 'miss',
      text: '### Human: Order 4111111111111111 never came, nor did 4111 1111 1111 1112.\n\n### Assistant: I see.\n',
    },
    { kind: 'miss', text: '### Human: They gave 123-45-6789 as an example.\n\n### Assistant: I see.\n' },
  ],
  create: () =>
    function* (_conversation, parts) {
      for (const { kind, at, turn } of parts)
        if (kind !== 'marker') yield* findingsOf(at, foundIn(textOf(at, turn), finders));
    },
});
