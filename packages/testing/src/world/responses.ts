import type { Question, QuestionResponse } from '@debrief/contracts';

/** A response that earns every point; an essay waits for its tutor all the same. */
export function rightResponse(question: Question): QuestionResponse {
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, optionId: rightIds(question.options)[0] ?? '' };
    case 'multi-select':
      return { kind: question.kind, optionIds: rightIds(question.options) };
    case 'true-false':
      return { kind: question.kind, value: question.isTrue };
    case 'numeric':
      return { kind: question.kind, text: rightNumber(question) };
    case 'short-answer':
      return { kind: question.kind, text: fullCredit(question.answers).text };
    case 'matching':
      return { kind: question.kind, pairs: pairsOf(question.prompts, (prompt) => prompt.choiceId) };
    case 'ordering':
      return { kind: question.kind, itemIds: question.items.map(({ id }) => id) };
    case 'gap-fill':
      return { kind: question.kind, gaps: fillingsOf(question, rightFilling) };
    case 'estimation':
      return { kind: question.kind, value: question.value };
    case 'essay':
      return { kind: question.kind, text: question.sampleAnswer || 'What I know of it.' };
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
    case 'ordering':
      return { kind: question.kind, itemIds: worstOrder(question) };
    case 'gap-fill':
      return { kind: question.kind, gaps: fillingsOf(question, wrongFilling) };
    case 'estimation':
      return { kind: question.kind, value: farthest(question) };
    case 'essay':
      return { kind: question.kind, text: 'No idea.' };
  }
}

type Option = { id: string; isCorrect: boolean };
type Matching = Extract<Question, { kind: 'matching' }>;
type Numeric = Extract<Question, { kind: 'numeric' }>;
type Ordering = Extract<Question, { kind: 'ordering' }>;
type GapFill = Extract<Question, { kind: 'gap-fill' }>;
type Estimation = Extract<Question, { kind: 'estimation' }>;
type Gap = GapFill['gaps'][number];

const rightIds = (options: readonly Option[]) => options.filter((each) => each.isCorrect).map(({ id }) => id);
const wrongIds = (options: readonly Option[]) =>
  options.filter((each) => !each.isCorrect).map(({ id }) => id);

function fullCredit<Answer extends { creditPercent: number }>(answers: readonly Answer[]): Answer {
  const answer = answers.find((each) => each.creditPercent === 100);
  if (!answer) throw new Error('No answer earns every point.');
  return answer;
}

function rightNumber({
  answers,
  unit,
  unitHandling,
}: Pick<Numeric, 'answers' | 'unit' | 'unitHandling'>): string {
  const { target } = fullCredit(answers);
  const number = target.type === 'range' ? target.min : target.value;
  return unitHandling === 'required' ? `${number} ${unit}` : number;
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

function fillingsOf({ gaps }: GapFill, fill: (gap: Gap) => string) {
  return Object.fromEntries(gaps.map((gap) => [gap.id, fill(gap)]));
}

function rightFilling(gap: Gap): string {
  if (gap.type === 'select') return gap.rightChoiceId;
  return gap.type === 'text' ? fullCredit(gap.answers).text : rightNumber(gap);
}

function wrongFilling(gap: Gap): string {
  if (gap.type === 'select') return gap.choices.find(({ id }) => id !== gap.rightChoiceId)?.id ?? '';
  return gap.type === 'text' ? 'no idea' : '-987654';
}

/** Backwards no neighbour follows its own; turned by one no item stands in its place. */
function worstOrder({ items, scoring }: Ordering): string[] {
  const [first = '', ...others] = items.map(({ id }) => id);
  return scoring === 'adjacent-pairs' ? [first, ...others].reverse() : [...others, first];
}

function farthest({ min, max, value }: Estimation): string {
  return Number(value) - Number(min) > Number(max) - Number(value) ? min : max;
}
