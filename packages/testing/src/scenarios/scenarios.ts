import type { Scenario } from './scenario.ts';

export type { Scenario } from './scenario.ts';

/** The worlds that a test can ask for. */
export const scenarios = {
  empty: { about: 'No content and nobody; the schema alone.', base: 'empty' },
  demo: {
    about: 'The content, and the demo accounts with eleven weeks of a past: what `npm start` shows.',
    base: 'demo',
  },
  'model-down': {
    about: 'As demo; the model answers every request with 503.',
    base: 'demo',
    model: { status: 503 },
  },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
