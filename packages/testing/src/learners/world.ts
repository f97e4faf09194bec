/** How simulated people learn. Abilities and difficulties are in logits. */
export interface LearnerWorld {
  seed: string;
  people: number;
  /** Answers of a person: the middle of what people give. */
  answers: number;
  concepts: number;
  questions: number;
  /**
   * `mixed`: concepts come and go. `blocked`: one concept until three answers in a row are right. `course`: everybody
   * goes through the questions in one order.
   */
  order: 'mixed' | 'blocked' | 'course';
  /** Standard deviations of general ability, of that in a concept, of difficulty, of the logarithm of steepness. */
  spread: { general: number; concept: number; question: number; steepness: number };
  /** Highest chance of guessing; half of the questions cannot be guessed. */
  guess: number;
  /** What an answer adds to the ability in its concept. */
  gain: number;
  /** Power by which what was learnt fades with the days. */
  forgetting: number;
  /** How much good and bad days, and the answer just before, move the next. */
  mood: number;
  echo: number;
  /** Shares of answers to a question met before, and of questions of two concepts. */
  repeats: number;
  doubles: number;
  /** False: all times are 0, and only the order is known. */
  hasTimes: boolean;
}

const usual = {
  spread: { general: 0.9, concept: 0.5, question: 0.9, steepness: 0.3 },
  ...{
    guess: 0.2,
    gain: 0.02,
    forgetting: 0.1,
    mood: 0,
    echo: 0,
    repeats: 0.05,
    doubles: 0.1,
    hasTimes: true,
  },
};

/** Worlds to judge a model by, from one in which much is seen of everybody to one in which hardly anything is. */
export const learnerWorlds = {
  'well observed': {
    ...usual,
    ...{ seed: 'well-observed', people: 500, answers: 900, concepts: 5, questions: 200, order: 'mixed' },
    spread: { general: 1.1, concept: 0.5, question: 0.9, steepness: 0.15 },
    ...{ guess: 0, gain: 0.004, forgetting: 0.05 },
  },
  'many concepts': {
    ...usual,
    ...{
      seed: 'many-concepts',
      people: 3200,
      answers: 85,
      concepts: 124,
      questions: 17_700,
      order: 'blocked',
    },
    spread: { general: 0.7, concept: 0.6, question: 0.9, steepness: 0.3 },
    ...{ gain: 0.15, mood: 0.15, echo: 0.12, repeats: 0.03, doubles: 0.15, hasTimes: false },
  },
  'one course': {
    ...usual,
    ...{ seed: 'one-course', people: 280, answers: 670, concepts: 98, questions: 1223, order: 'course' },
    spread: { general: 0.75, concept: 0.4, question: 1.4, steepness: 0.3 },
    ...{ gain: 0.05, mood: 0.2, echo: 0.2, repeats: 0.02, doubles: 0.15 },
  },
} as const satisfies Record<string, LearnerWorld>;

/** People who take quizzes on several subjects over weeks, and forget between them. */
export const quizTakers: LearnerWorld = {
  ...usual,
  ...{ seed: 'quiz-takers', people: 1500, answers: 160, concepts: 24, questions: 720, order: 'mixed' },
  spread: { general: 0.9, concept: 0.6, question: 0.9, steepness: 0.25 },
  ...{ guess: 0.35, gain: 0.08, forgetting: 0.3, repeats: 0.1, doubles: 0 },
};
