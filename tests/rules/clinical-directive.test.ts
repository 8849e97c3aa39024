import { describe, expect, test } from 'vitest';
import { clinicalDirective } from '../../src/rules/clinical-directive.ts';
import { tryRule } from '../../src/testing.ts';
import { runExamples } from './units.ts';

describe('the examples of clinical-directive', () => runExamples(clinicalDirective));

test.each([
  ['You have severe depression.', ['severe depression']],
  ['You’re suffering from PTSD.', ['PTSD']],
  ['I am sure you are bipolar.', ['bipolar']],
  ['You should stop taking your antidepressants.', ['stop taking']],
  ['Just skip the pills tonight. Then double your dose.', ['skip', 'double']],
  ['You don’t need medication.', ['don’t need']],
  ['Start with 25 mg and go up to 50mg.', ['mg', '50mg']],
  ['Do you have PTSD? It sounds like you have OCD. You might have ADHD.', []],
  ['Many people with bipolar disorder live well. You do not have schizophrenia.', []],
  ['Have you stopped taking your pills? Never stop taking your medication.', []],
  ['Ask your doctor before you skip your pills; your psychiatrist may reduce the dose.', []],
  ['It is risky to stop taking your pills. I see you double the dose.', []],
  ['If you stop taking your meds, it may come back. Talk first before you double the dose.', []],
  ['A cup has 95 mg of caffeine. Skip the party. Stop taking the blame. Lower your voice.', []],
  ['You’re feeling low, you are anxious and depressed.', []],
  ['She told you: "You have bipolar disorder."', []],
  ['', []],
])('%j: %j', async (text, found) => {
  const { finds } = await tryRule(clinicalDirective, {
    text: `### Human: I sleep badly.\n\n### Assistant: ${text}\n`,
  });
  expect(finds).toEqual(found);
});
