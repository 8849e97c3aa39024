import { type Find, matching } from './personal.ts';

/** Addresses of the public internet: not those of private networks, of examples (RFC 5737, 3849) or of name servers. */
export const findPublicIps: Find = function* (text) {
  yield* four(text);
  yield* six(text);
};

/** Addresses of network devices: six bytes, all parted in the same way. */
export const findMacs: Find = matching({
  what: 'the address of a device',
  tag: '<MAC>',
  pattern: /(?<![\w:-])[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}(?![\w:-])/gi,
  judge: ([address]) => /\d/.test(address) && !/^(?:00[:-]00[:-]5e|(\w\w)(?:.\1){5}$)/i.test(address),
});

const four = matching({
  what: 'an IP address',
  tag: '<IP>',
  pattern: /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)/g,
  needs: '.',
  judge: ({ 0: address, index }, text) => {
    const parts = address.split('.').map(Number);
    const [a = 0, b = 0, c = 0] = parts;
    if (parts.some((part) => part > 255) || resolvers.has(address)) return false;
    // `1.2.3.4` is a version, or a section.
    if (parts.every((part) => part < 20) || isVersion(text, index)) return false;
    const isLocal = a === 0 || a === 10 || a === 127 || a >= 224 || (a === 169 && b === 254);
    const isPrivate = (a === 172 && b >> 4 === 1) || (a === 192 && b === 168) || (a === 100 && b >> 6 === 1);
    const isExample = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)$/.test(`${a}.${b}.${c}`);
    return !isLocal && !isPrivate && !isExample;
  },
});

const six = matching({
  what: 'an IP address',
  tag: '<IP>',
  pattern: /(?<![\w:])[23][\da-f]{3}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi,
  needs: ':',
  judge: ([address]) => {
    const isWhole = address.includes('::')
      ? address.split('::').length === 2
      : address.split(':').length === 8;
    return isWhole && !/^2001:0?db8:/i.test(address);
  },
});

function isVersion(text: string, from: number): boolean {
  return /(?:\bv|version|release|build|section|§|ver\.?)\s*$/i.test(text.slice(Math.max(0, from - 12), from));
}

const resolvers: ReadonlySet<string> = new Set([
  '8.8.8.8',
  '8.8.4.4',
  '1.0.0.1',
  '9.9.9.9',
  '255.255.255.255',
]);
