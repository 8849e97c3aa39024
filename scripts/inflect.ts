/** The forms of a regular English verb: 3rd person, participle, past. A doubled consonant has to be written out. */
export function inflect(verb: string): readonly [s: string, ing: string, past: string] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  if (/[^aeiou]y$/.test(verb)) {
    const soft = verb.slice(0, -1);
    return [`${soft}ies`, `${verb}ing`, `${soft}ied`];
  }
  return [/(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ing`, `${stem}ed`];
}
