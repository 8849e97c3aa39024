import { describe } from 'vitest';
import { chat } from '../../src/dialects/chat.ts';
import { runExamples } from './units.ts';

describe('the examples of chat', () => runExamples(chat));
