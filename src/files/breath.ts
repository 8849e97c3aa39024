/** Whether work that blocks has gone on so long that timers and signals must have their turn. */
export function isOutOfBreath(): boolean {
  return performance.now() - breathed > 5;
}

/** Gives timers and signals their turn. */
export async function breathe(): Promise<void> {
  await new Promise(setImmediate);
  breathed = performance.now();
}

let breathed = 0;
