import type { Written } from '../../src/export/exporter.ts';
import { keepAll, type Policies, shape } from '../../src/export/policies.ts';
import { type ExporterId, exporters } from '../../src/exporters/index.ts';
import { parse } from '../../src/parse.ts';

/** What an exporter writes of the first conversation of a text. */
export async function written(
  to: ExporterId,
  text: string,
  policies: Partial<Policies> = {},
): Promise<Written> {
  const [conversation] = parse(text, { path: 'chat.txt' }).conversations;
  if (!conversation) throw new Error('the text holds no conversation');
  const exporter = await exporters[to]();
  return exporter.write(shape(conversation, { ...keepAll, ...policies }).record);
}
