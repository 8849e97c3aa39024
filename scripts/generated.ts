import { code } from './code.ts';
import { pages } from './pages.ts';
import type { Files } from './write.ts';

/** Every file that is generated. The pages speak of the units that the registries name: those are to be written first. */
export async function generated(root: string): Promise<Files> {
  return new Map([...(await code(root)), ...(await pages())]);
}
