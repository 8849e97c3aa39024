import { kernelOf, mostPlaces } from '../source/kernel.ts';
import type { Slice } from '../source/segment.ts';
import type { Conversation } from '../transcript/conversation.ts';

/** The masks of all parts of a transcript: preamble, then marker and text of each turn, then epilogue. */
export function masksOf(conversation: Laid, bits: Uint32Array): readonly number[] {
  return quickly(conversation, bits) ?? slicesOf(conversation).map((slice) => maskOf(slice, bits));
}

type Laid = Pick<Conversation, 'preamble' | 'turns' | 'epilogue'>;

/** The mask of a stretch: the bits of all its bytes. */
function maskOf({ segment: { bytes }, from, to }: Slice, bits: Uint32Array): number {
  let mask = 0;
  for (let at = from; at < to; at++) mask |= bits[bytes[at] as number] as number;
  return mask;
}

function slicesOf({ preamble, turns, epilogue }: Laid): Slice[] {
  return [preamble, ...turns.flatMap(({ marker, body }) => [marker, body]), epilogue];
}

/** Where all parts lie one behind the other in the kernel's reach. */
function quickly({ preamble, turns, epilogue }: Laid, bits: Uint32Array): readonly number[] | undefined {
  const { segment } = preamble;
  const kernel = kernelOf(segment.bytes);
  const count = 2 * turns.length + 2;
  if (!kernel || count >= mostPlaces || epilogue.segment !== segment) return undefined;
  const { table } = kernel;
  let at = 0;
  table[at++] = preamble.from;
  for (const { marker, body } of turns) {
    if (body.segment !== segment) return undefined;
    table[at++] = marker.from;
    table[at++] = body.from;
  }
  table[at++] = epilogue.from;
  table[at] = epilogue.to;
  kernel.triggers.masks(bits, count);
  // The table is the next caller's, too.
  const masks: number[] = [];
  for (let part = 0; part < count; part++) masks.push(table[part] as number);
  return masks;
}
