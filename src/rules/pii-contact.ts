import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';
import * as z from 'zod/mini';
import { textOf } from '../language/view.ts';
import { option } from '../lint/option.ts';
import { rule } from '../lint/rule.ts';
import { findMacs, findPublicIps } from '../privacy/network.ts';
import { findingsOf, foundIn } from '../privacy/personal.ts';
import { phoneFinder } from '../privacy/phones.ts';
import { findEmails, findHandles, findProfiles, withoutUrls } from '../privacy/web.ts';

const finders = [findEmails, findProfiles, findPublicIps, findMacs];

/** What leads to a person: where they can be written to, called or found. */
export const piiContact = rule({
  id: 'pii-contact',
  summary: 'Reports e-mail addresses, telephone numbers, accounts, public IP and device addresses.',
  why: 'Whoever holds the data can find the person who spoke, and a model may recite the address to strangers.',
  source:
    'Presidio: patterns, then checks, then words nearby; telephone plans by libphonenumber. Crisis lines are never reported: data/lexicons/crisis-lines.txt',
  category: 'privacy',
  severity: 'error',
  fixes: 'unsafely',
  sensitive: true,
  trigger: { kind: 'raw', any: '@/0123456789' },
  precision: {
    value: 0.78,
    data: '21 of 27 findings on 8,131 transcripts: 17 of 17 addresses and 4 of 10 names of accounts, where the rest was public; read by one person',
  },
  options: z.strictObject({
    regions: option(
      'The countries (ISO 3166) whose telephone numbers are known without a country code',
      z.array(
        z
          .string()
          .check(
            z.refine((code) => isSupportedCountry(code), 'expected the two capital letters of a country'),
          ),
      ),
      ['US', 'GB'],
    ),
    handles: option('Report names of accounts behind an @, as warnings: many are public', z.boolean(), true),
  }),
  examples: [
    {
      kind: 'bad',
      text: '### Human: Write to ro.b@post.invalid, or call +49 30 23125 014.\n\n### Assistant: I cannot write.\n',
      finds: ['ro.b@post.invalid', '+49 30 23125 014'],
      fixed: '### Human: Write to <EMAIL>, or call <PHONE>.\n\n### Assistant: I cannot write.\n',
    },
    {
      kind: 'bad',
      text: '### Human: I am on https://social.invalid/@blue_kettle and my IP is 93.184.1.77.\n\n### Assistant: Thanks.\n',
      finds: ['https://social.invalid/@blue_kettle', '93.184.1.77'],
      fixed: '### Human: I am on <URL> and my IP is <IP>.\n\n### Assistant: Thanks.\n',
    },
    {
      kind: 'good',
      text: '### Human: May I write to you?\n\n### Assistant: Here, at any time of the 24 hours.\n',
    },
    {
      kind: 'miss',
      text:
        '### Human: I am not safe tonight.\n\n### Assistant: Please call 988 or 1-800-273-8255 now, text 741741, or in the ' +
        'UK ring 116 123. The local helpline there is +49 30 23125 014.\n',
    },
    {
      kind: 'miss',
      text: '### Human: It was 2019-2021, version 1.2.3.4, from 192.168.0.7, info@example.org.\n\n### Assistant: Go on.\n',
    },
  ],
  create: ({ regions, handles }) => {
    const findPhones = phoneFinder(regions as CountryCode[]);
    return function* (_conversation, parts) {
      for (const { kind, at, turn } of parts) {
        if (kind === 'marker') continue;
        const text = textOf(at, turn);
        const bareFinders = handles && kind === 'text' ? [findPhones, findHandles] : [findPhones];
        yield* findingsOf(at, [...foundIn(text, finders), ...foundIn(withoutUrls(text), bareFinders)]);
      }
    };
  },
});
