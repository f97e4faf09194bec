import { brokenItems, type QuestionProblem, unless } from '../../question-problem.ts';
import type { MatchingQuestion } from './question.ts';

/** At least two prompts, each with a choice that exists. One choice may belong to several prompts. */
export function validateMatching({ prompts, choices }: MatchingQuestion): QuestionProblem[] {
  const choiceIds = new Set(choices.map((choice) => choice.id));
  return [
    ...unless(prompts.length >= 2, 'prompts', `at least two are needed; there are ${prompts.length}`),
    ...brokenItems('prompts', prompts),
    ...brokenItems('choices', choices),
    ...unless(choiceIds.size >= 2, 'choices', `at least two are needed; there are ${choiceIds.size}`),
    ...prompts.flatMap((prompt, index) =>
      unless(
        choiceIds.has(prompt.choiceId),
        `prompts[${index}].choiceId`,
        `names the choice "${prompt.choiceId}", which does not exist`,
      ),
    ),
  ];
}
