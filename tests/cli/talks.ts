import { closeSync, openSync, writeSync } from 'node:fs';

const words =
  'again always evening garden hope kitchen late letter lunch maybe never quiet rain sister sleep still tired today train wait walk window'.split(
    ' ',
  );

/** Writes a text of so many megabytes and a little: invented talks of four turns, the same for the same seed. */
export function writeTalks(path: string, megabytes: number, seed = 1): void {
  const dice = diceOf(seed);
  const file = openSync(path, 'w');
  try {
    for (let size = 0; size < megabytes * 1e6;) {
      const talks = Array.from({ length: 500 }, () => talk(dice));
      size += writeSync(file, talks.join('<|endoftext|>\n'));
    }
  } finally {
    closeSync(file);
  }
}

type Dice = (sides: number) => number;

function talk(dice: Dice): string {
  const turn = (name: string): string => {
    const said = Array.from({ length: 8 + dice(40) }, () => words[dice(words.length)]).join(' ');
    return `### ${name}: ${dice(4) === 0 ? '*sighs* ' : ''}${said}.\n\n`;
  };
  return ['Human', 'Assistant', 'Human', 'Assistant'].map(turn).join('');
}

/** A linear congruential generator, whose high bits are the good ones. */
function diceOf(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
