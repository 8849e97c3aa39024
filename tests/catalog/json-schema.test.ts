import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { jsonSchema } from '../../src/catalog/json-schema.ts';

const bird = z
  .strictObject({ name: z.string(), age: z.optional(z.int().check(z.minimum(0))) })
  .check(z.meta({ title: 'bird, version 1' }));

test('a schema is printed with its draft, its address and its title first', () => {
  const printed = jsonSchema('bird.v1', bird);
  expect(printed.slice(0, printed.indexOf('"type"'))).toBe(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://hearken.dev/schemas/bird.v1.schema.json",
  "title": "bird, version 1",
  `);
  expect(printed.endsWith('}\n')).toBe(true);
});

test('an independent checker takes and refuses what the schema does', () => {
  const check = new Ajv2020({ strict: true }).compile(JSON.parse(jsonSchema('bird.v1', bird)) as object);
  for (const value of [
    { name: 'wren' },
    { name: 'wren', age: 1 },
    { name: 1 },
    { name: 'wren', age: -1 },
    { name: 'wren', wings: 2 },
    null,
  ])
    expect(check(value)).toBe(bird.safeParse(value).success);
});
