import type { ExplainDraft, WhyNotDraft } from '@debrief/contracts';
import { keepToMatter } from '@debrief/core';

/**
 * What is kept of a writer's words: no sentence that leads out of the product or tells a result. Where none is left, the rules' own stand
 * there, which are the author's.
 */
export function keepWhyNot(written: WhyNotDraft, rules: WhyNotDraft): WhyNotDraft {
  return {
    misconception: keepToMatter(written.misconception) || rules.misconception,
    rule: keepToMatter(written.rule) || rules.rule,
    checkQuestion: keepCheck(written, rules),
  };
}

export function keepExplanation(written: ExplainDraft, rules: ExplainDraft): ExplainDraft {
  return {
    rule: keepToMatter(written.rule) || rules.rule,
    application: keepToMatter(written.application) || rules.application,
    checkQuestion: keepCheck(written, rules),
  };
}

type WithCheck = Pick<WhyNotDraft, 'checkQuestion'>;

/** A question and an answer of two writers do not belong together. */
function keepCheck({ checkQuestion }: WithCheck, rules: WithCheck): WithCheck['checkQuestion'] {
  const question = keepToMatter(checkQuestion.question);
  const answer = keepToMatter(checkQuestion.answer);
  return question && answer ? { question, answer } : rules.checkQuestion;
}
