import { profiles } from '../lint/profile.ts';

/** The configuration that `hearken init` writes: everything that can be stated, in comments, and the default stated. */
export function startingConfig(schema: string): string {
  const known = Object.entries(profiles).map(([id, { summary }]) => `  //   ${id.padEnd(14)} ${summary}`);
  return `{
  "$schema": ${JSON.stringify(schema)},

  // The severities to start from (hearken list rules shows them, hearken explain RULE tells all about one):
${known.join('\n')}
  "profile": "recommended",

  // Severities for all rules of a category: error, warning, info or off.
  "categories": {
    // "privacy": "error"
  },

  // Severities, or severities and options, by rule.
  "rules": {
    // "preamble-text": "off",
    // "repeated-sentence": { "severity": "info", "words": 8 }
  },

  // What holds for some files only; globs count from this file.
  "overrides": [
    // { "files": ["human/**"], "rules": { "repeated-sentence": "off" } }
  ],

  // Files not to look at.
  "ignores": [],

  // How the transcripts are to be read, where that is not to be detected.
  // "dialect": "hash",
  // "reader": "text",

  // Further spellings of roles.
  "roles": {
    // "Seeker": "human"
  }
}
`;
}
