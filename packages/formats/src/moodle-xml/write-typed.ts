import type { ShortAnswerQuestion, TextComparison, TrueFalseQuestion } from '@debrief/core';
import { wildcardText } from '../reading/accepted-texts.ts';
import type { Losing } from '../writing/left-out.ts';
import { xmlElement } from '../xml/write-xml.ts';
import type { Writing, WrittenParts } from './write-answers.ts';
import { plainElement } from './write-texts.ts';

export function writeTrueFalse(question: TrueFalseQuestion, { texts }: Writing): WrittenParts {
  const answer = (word: 'true' | 'false', isRight: boolean, explanation: string) =>
    xmlElement(
      'answer',
      { fraction: isRight ? 100 : 0 },
      plainElement('text', word) + texts.element('feedback', explanation),
    );
  return {
    content: [
      answer('true', question.isTrue, question.trueExplanation),
      answer('false', !question.isTrue, question.falseExplanation),
    ],
  };
}

export function writeShortAnswer(question: ShortAnswerQuestion, { texts, losing }: Writing): WrittenParts {
  loseOfComparison(question, losing);
  return {
    content: [
      plainElement('usecase', question.isCaseSensitive ? '1' : '0'),
      ...question.answers.map(({ text, creditPercent, explanation }) =>
        xmlElement(
          'answer',
          { fraction: creditPercent, format: 'moodle_auto_format' },
          plainElement('text', wildcardText(text, question.hasWildcards ?? false)) +
            texts.element('feedback', explanation),
        ),
      ),
    ],
  };
}

export function loseOfComparison({ ignoresAccents, keepsWhiteSpace }: TextComparison, losing: Losing): void {
  if (ignoresAccents) losing.lose('In Moodle accents count.');
  if (keepsWhiteSpace) losing.lose('In Moodle white space does not count.');
}
