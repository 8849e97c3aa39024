/** What a report says in place of numbers that would mean nothing, and why. */
export interface NotComputed {
  readonly notComputed: string;
}

/** Says why there are no numbers: `notComputed('nobody speaks')`. */
export function notComputed(reason: string): NotComputed {
  return { notComputed: reason };
}

/** The reason where there is too little: "fewer than 50 words (12)". */
export function fewerThan(least: number, what: string, found: number): NotComputed {
  return notComputed(`fewer than ${least} ${what} (${found})`);
}

/** Whether there are no numbers. */
export function isNotComputed(value: object): value is NotComputed {
  return 'notComputed' in value;
}
