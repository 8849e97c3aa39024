import { describe } from 'vitest';
import { exactDuplicateConversation } from '../../src/rules/exact-duplicate-conversation.ts';
import { runExamples } from './units.ts';

describe('the examples of exact-duplicate-conversation', () => runExamples(exactDuplicateConversation));
