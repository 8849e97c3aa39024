import { expect, test } from 'vitest';
import { json } from '../../src/displays/json.ts';
import { parted, shown } from './sample.ts';

test('the report is one object, to the last digit', () => {
  expect(JSON.parse(shown(json, parted))).toEqual(parted);
});
