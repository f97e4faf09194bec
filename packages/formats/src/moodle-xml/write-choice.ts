import type { ChoiceQuestion } from '@debrief/core';
import type { Losing } from '../writing/left-out.ts';
import { writtenWeights } from '../writing/option-weights.ts';
import type { Writing, WrittenParts } from './write-answers.ts';
import { plainElement } from './write-texts.ts';

export function writeChoice(question: ChoiceQuestion, { texts, losing }: Writing): WrittenParts {
  const { options, kind } = question;
  loseOfChoice(question, losing);
  const weights = writtenWeights(question);
  const isFixed = options.every((option) => option.isFixed);
  const answers = options.map((option, index) =>
    texts.element(
      'answer',
      option.text,
      { fraction: String(weights[index] ?? 0) },
      texts.element('feedback', option.explanation),
    ),
  );
  return {
    content: [
      plainElement('single', String(kind === 'single-choice')),
      plainElement('shuffleanswers', String(!isFixed)),
      plainElement('answernumbering', 'abc'),
      ...answers,
    ],
  };
}

function loseOfChoice({ kind, options, scoring }: ChoiceQuestion, losing: Losing): void {
  const fixed = options.filter(({ isFixed }) => isFixed).length;
  if (fixed > 0 && fixed < options.length)
    losing.lose('Moodle shuffles all options or none: those that keep their place are shuffled too.');
  const weights = options.map(({ isCorrect, weightPercent = 0 }) => ({ isCorrect, weight: weightPercent }));
  if (kind === 'single-choice') {
    if (scoring === 'right-minus-wrong')
      losing.lose('With one option to choose, right minus wrong is written as all or nothing.');
    if (
      scoring === 'option-weights' &&
      weights.every(({ isCorrect, weight }) => weight === (isCorrect ? 100 : 0))
    )
      losing.lose('Weights of all and nothing are written as all or nothing.');
    const best = Math.max(...weights.map(({ weight }) => weight));
    if (
      scoring === 'option-weights' &&
      weights.some(({ isCorrect, weight }) => isCorrect !== (weight === best))
    )
      losing.lose('In Moodle the right option is the one that earns the most.');
    return;
  }
  if (scoring !== 'option-weights')
    losing.lose(
      'Moodle knows only weights of options: right ones share 100 %, wrong ones take their share away.',
    );
  else if (weights.some(({ isCorrect, weight }) => isCorrect !== weight > 0))
    losing.lose('In Moodle an option is right when its weight is above 0.');
}
