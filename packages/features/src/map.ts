/**
 * Which room may call which other one through its door (`index.ts`). The other way round is a domain event.
 * `dashboard` may also read any table. A check keeps the imports to this map.
 */
export const featureMap = {
  accounts: [],
  /** Keys by which programs act for a person. */
  'api-keys': ['accounts', 'question-bank', 'webhooks'],
  billing: ['accounts'],
  'ai-usage': ['accounts', 'billing'],
  'question-bank': ['accounts'],
  quizzes: ['accounts', 'question-bank', 'mastery'],
  insights: ['accounts', 'ai-usage', 'billing', 'quizzes', 'mastery'],
  /** Why an answer is wrong, and hints that give nothing away. */
  explanations: ['accounts', 'ai-usage', 'billing', 'practice', 'question-bank', 'quizzes'],
  mastery: ['accounts'],
  practice: ['accounts', 'mastery', 'question-bank', 'quizzes'],
  readiness: ['billing', 'mastery'],
  dashboard: ['accounts', 'billing', 'mastery', 'readiness'],
  'study-plan': ['billing', 'mastery', 'practice'],
  notifications: ['accounts', 'billing', 'dashboard', 'quizzes', 'readiness', 'study-plan'],
  /** What happened, for programs elsewhere. */
  webhooks: ['accounts', 'notifications', 'quizzes', 'study-plan'],
  /** Background work, for administrators. */
  operations: ['notifications'],
  /** How honest words are, measured on a set of attempts of our own. */
  evaluation: ['ai-usage', 'explanations', 'insights', 'quizzes'],
  /** The demo content: nobody calls it, it calls all. */
  demo: [
    'accounts',
    'question-bank',
    'quizzes',
    'insights',
    'mastery',
    'practice',
    'readiness',
    'dashboard',
    'study-plan',
  ],
} as const satisfies Record<string, readonly string[]>;

export type FeatureName = keyof typeof featureMap;
