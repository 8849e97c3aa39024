import { describe } from 'vitest';
import { stageDirectionPresent } from '../../src/rules/stage-direction-present.ts';
import { runExamples } from './units.ts';

describe('the examples of stage-direction-present', () => runExamples(stageDirectionPresent));
