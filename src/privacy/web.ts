import { contacts } from '../lexicons/phrases/contacts.ts';
import { type Find, matching } from './personal.ts';

/** E-mail addresses of persons: not of offices (`info@`), not of example.org, not `your.name@`. */
export const findEmails: Find = matching({
  what: 'an e-mail address',
  tag: '<EMAIL>',
  pattern:
    /(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}(?![\p{L}\p{N}_-]|\.\w)/gu,
  needs: '@',
  judge: ([address]) => {
    const [local = '', domain = ''] = address.toLowerCase().split('@');
    return !roles.has(local) && !placeholders.has(local) && !isNobodys(domain);
  },
});

/** Addresses on the web whose path names an account, or that hold a user's name: `x.com/name`, `https://me@host`. */
export const findProfiles: Find = matching({
  what: 'the address of an account',
  tag: '<URL>',
  pattern:
    /(?<![\w@.-])(?:https?:\/\/(?:[^\s/@<>"']{1,64}@)?)?(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?::\d{1,5})?\/[^\s<>"'`()[\]{}]{0,199}[\w/]/gi,
  needs: '/',
  judge: ([url]) => {
    const place = url.replace(/^https?:\/\//i, '').replace(/[?#].*/, '');
    const [host = '', first = '', second = ''] = place.toLowerCase().split('/');
    if (host.includes('@')) return true;
    if (isNobodys(host)) return false;
    if (/^[~@][\w.-]{2,}/.test(first)) return true;
    if (folders.has(first)) return isName(second);
    return (
      hosts.has(host.replace(/^(?:www|m|mobile)\./, '')) && !pages.has(first) && isName(first) && !second
    );
  },
});

/** Names of accounts behind an @. Whether one is a private person's cannot be told from its letters. */
export const findHandles: Find = function* (text) {
  for (const found of handles(text)) yield { ...found, severity: 'warning' };
};

const handles = matching({
  what: 'the name of an account',
  tag: '<HANDLE>',
  pattern: /(?<![\w@./`"'{(=:&-])@[a-z_](?:[\w.]{1,28})\w(?![\w@(:=`/-]|\.\w)/gi,
  needs: '@',
  judge: ([handle]) => {
    const name = handle.slice(1).toLowerCase();
    return !placeholders.has(name) && !/\.(?:com|org|net|edu|gov|co|io|uk|de)$/.test(name);
  },
});

/** The text with addresses on the web overwritten by spaces: their digits are no telephone numbers. */
export function withoutUrls(text: string): string {
  if (!text.includes('://') && !text.includes('www.')) return text;
  return text.replaceAll(/(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/gi, (url) => ' '.repeat(url.length));
}

function isNobodys(domain: string): boolean {
  return domain.split('.').some((name) => domains.has(name) || name.startsWith('example'));
}

function isName(part: string): boolean {
  return /^[\w.-]{2,40}$/.test(part) && !placeholders.has(part);
}

const roles: ReadonlySet<string> = new Set(contacts.role);
const placeholders: ReadonlySet<string> = new Set(contacts.placeholder);
const domains: ReadonlySet<string> = new Set(contacts.domain);
const hosts: ReadonlySet<string> = new Set(contacts.host);
const folders: ReadonlySet<string> = new Set(contacts.folder);
const pages: ReadonlySet<string> = new Set(contacts.page);
