import type { Question, QuestionResponse } from '@debrief/contracts';

/** A response that earns every point. */
export function rightResponse(question: Question): QuestionResponse {
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, optionId: rightIds(question.options)[0] ?? '' };
    case 'multi-select':
      return { kind: question.kind, optionIds: rightIds(question.options) };
    case 'true-false':
      return { kind: question.kind, value: question.isTrue };
    case 'numeric':
      return { kind: question.kind, text: rightNumber(question.answers) };
    case 'short-answer':
      return { kind: question.kind, text: fullCredit(question.answers).text };
    case 'matching':
      return { kind: question.kind, pairs: pairsOf(question.prompts, (prompt) => prompt.choiceId) };
  }
}

/** A response that earns nothing. */
export function wrongResponse(question: Question): QuestionResponse {
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, optionId: wrongIds(question.options)[0] ?? '' };
    case 'multi-select':
      return { kind: question.kind, optionIds: wrongIds(question.options) };
    case 'true-false':
      return { kind: question.kind, value: !question.isTrue };
    case 'numeric':
      return { kind: question.kind, text: '-987654' };
    case 'short-answer':
      return { kind: question.kind, text: 'no idea' };
    case 'matching':
      return { kind: question.kind, pairs: wrongPairs(question) };
  }
}

type Option = { id: string; isCorrect: boolean };
type Matching = Extract<Question, { kind: 'matching' }>;
type Numeric = Extract<Question, { kind: 'numeric' }>;

const rightIds = (options: readonly Option[]) => options.filter((each) => each.isCorrect).map(({ id }) => id);
const wrongIds = (options: readonly Option[]) =>
  options.filter((each) => !each.isCorrect).map(({ id }) => id);

function fullCredit<Answer extends { creditPercent: number }>(answers: readonly Answer[]): Answer {
  const answer = answers.find((each) => each.creditPercent === 100);
  if (!answer) throw new Error('No answer earns every point.');
  return answer;
}

function rightNumber(answers: Numeric['answers']): string {
  const { target } = fullCredit(answers);
  return target.type === 'value' ? target.value : target.min;
}

function pairsOf<Prompt extends { id: string }>(
  prompts: readonly Prompt[],
  choose: (prompt: Prompt) => string,
) {
  return Object.fromEntries(prompts.map((prompt) => [prompt.id, choose(prompt)]));
}

function wrongPairs({ prompts, choices }: Matching) {
  return pairsOf(prompts, ({ choiceId }) => choices.find(({ id }) => id !== choiceId)?.id ?? '');
}
