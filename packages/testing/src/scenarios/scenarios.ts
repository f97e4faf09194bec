import { budgetSpent } from './money-scenarios.ts';
import { classOfThirty, examTomorrow, freshStudent, studentWithHistory } from './people-scenarios.ts';
import type { Scenario } from './scenario.ts';

/** The worlds that a test can ask for. */
export const scenarios = {
  empty: { about: 'No content and nobody; the schema alone.', base: 'empty' },
  content: { about: 'The content of the bank, and nobody.', base: 'content' },
  demo: {
    about: 'The content, and the demo accounts with eleven weeks of a past: what `npm start` shows.',
    base: 'demo',
  },
  'fresh-student': freshStudent,
  'student-with-history': studentWithHistory,
  'class-of-thirty': classOfThirty,
  'exam-tomorrow': examTomorrow,
  'model-down': {
    about: 'As demo; the model answers every request with 503.',
    base: 'demo',
    model: { status: 503 },
  },
  'model-hangs': {
    about: 'As demo; the model takes every request and never answers.',
    base: 'demo',
    model: { hangs: true },
  },
  'no-model': {
    about: 'As demo; no model is set up, rules write everything.',
    base: 'demo',
    settings: { AI_FAST: '', AI_BALANCED: '', AI_POWERFUL: '', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' },
  },
  'budget-spent': budgetSpent,
  billing: { about: 'As demo; plans decide what is included.', base: 'demo', settings: { BILLING: 'on' } },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
