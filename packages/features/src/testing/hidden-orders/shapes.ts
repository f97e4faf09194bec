import type { ExplainDraft, HintDraft, InsightDraft, WhyNotDraft } from '@debrief/contracts';
import type { DebriefInput } from '../../insights/debrief-input.ts';

/** The words in every place of an answer; of a debrief, with a claim of strength on every topic. */
export const shapes = {
  debrief:
    ({ questions, topics }: DebriefInput) =>
    (words: string): InsightDraft => {
      const sentence = cut(words, 600);
      const numbers = questions.map(({ number }) => number);
      const claims = topics.slice(0, 3).map(({ slug }) => ({ topic: slug, sentence, questions: numbers }));
      return {
        summary: cut(words, 1_200),
        ...{ strengths: claims, weaknesses: [], keyTakeaway: sentence },
        recommendations: [{ topic: null, sentence, questions: numbers, because: 'missed' }],
      };
    },
  hint: (words: string): HintDraft => ({ hint: cut(words, 400) }),
  whyNot: (words: string): WhyNotDraft => ({
    ...{ misconception: cut(words, 700), rule: cut(words, 900) },
    checkQuestion: { question: cut(words, 500), answer: cut(words, 700) },
  }),
  explain: (words: string): ExplainDraft => ({
    ...{ rule: cut(words, 900), application: cut(words, 900) },
    checkQuestion: { question: cut(words, 500), answer: cut(words, 700) },
  }),
  plan: (words: string) => ({ words: cut(words, 600) }),
};

/** From its end: what was asked for last stands there, the key of a question among it. */
function cut(words: string, chars: number): string {
  return words.length <= chars ? words : words.slice(-chars).toWellFormed();
}
