import * as z from 'zod/mini';

/**
 * A schema as JSON Schema (draft 2020-12), in text. `name` is what it is published under, with its version:
 * `record.v1`. The schema states its own title. `input`: what may be left out need not be there.
 */
export function jsonSchema(name: string, schema: z.ZodMiniType, io: 'input' | 'output' = 'output'): string {
  const { $schema, title, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return `${JSON.stringify({ $schema, $id: schemaId(name), title, ...rest }, null, 2)}\n`;
}

/** The address that a published schema is known by; it never changes for one version. */
export function schemaId(name: string): string {
  return `https://hearken.dev/schemas/${name}.schema.json`;
}
