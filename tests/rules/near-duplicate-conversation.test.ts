import { describe } from 'vitest';
import { nearDuplicateConversation } from '../../src/rules/near-duplicate-conversation.ts';
import { runExamples } from './units.ts';

describe('the examples of near-duplicate-conversation', () => runExamples(nearDuplicateConversation));
