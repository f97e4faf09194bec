import type { ChoiceQuestion, Question } from '@debrief/core';
import type { Losing } from '../writing/left-out.ts';

/** What a question has that GIFT has no place for, apart from how its answers are written. */
export function loseOfGift(question: Question, losing: Losing): void {
  if (question.hints && question.hints.length > 0) losing.lose('GIFT does not hold hints.');
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      loseOfChoice(question, losing);
      return;
    case 'numeric':
      if (question.unit || question.otherUnits) losing.lose('GIFT does not hold units.');
      return;
    case 'short-answer':
      if (question.isCaseSensitive) losing.lose('In GIFT upper and lower case count the same.');
      if (question.ignoresAccents) losing.lose('In GIFT accents count.');
      if (question.keepsWhiteSpace) losing.lose('In GIFT white space does not count.');
      return;
    case 'matching':
      if (question.prompts.some(({ explanation }) => explanation))
        losing.lose('GIFT does not hold explanations of single pairs.');
      return;
    case 'essay':
      if (question.sampleAnswer) losing.lose('GIFT does not hold sample answers.');
      if (question.rubric) losing.lose('GIFT does not hold rubrics.');
      if (question.template) losing.lose('GIFT does not hold templates.');
      if (question.minWords || question.maxWords) losing.lose('GIFT does not hold limits of words.');
  }
}

function loseOfChoice(question: ChoiceQuestion, losing: Losing): void {
  const { kind, scoring, options } = question;
  if (options.some(({ isFixed }) => isFixed))
    losing.lose('GIFT does not hold which options keep their place.');
  if (kind === 'single-choice') {
    if (scoring === 'right-minus-wrong')
      losing.lose('With one option to choose, right minus wrong is written as all or nothing.');
    if (scoring === 'option-weights' && options.some((each) => each.isCorrect && each.weightPercent !== 100))
      losing.lose('In GIFT the right option earns 100 %.');
    if (scoring === 'option-weights' && options.every((each) => !each.weightPercent || each.isCorrect))
      losing.lose('Weights of all and nothing are written as all or nothing.');
    return;
  }
  if (scoring !== 'option-weights')
    losing.lose(
      'GIFT knows only weights of options: right ones share 100 %, wrong ones take their share away.',
    );
  else if (options.some((each) => each.isCorrect !== (each.weightPercent ?? 0) > 0))
    losing.lose('In GIFT an option is right when its weight is above 0.');
}
