import { describe } from 'vitest';
import { conversationLength } from '../../src/metrics/conversation-length.ts';
import { runExamples } from './units.ts';

describe('the examples of conversation-length', () => runExamples(conversationLength));
