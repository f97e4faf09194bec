import type { MatchingQuestion, OrderingQuestion } from '@debrief/core';
import { createMarkdownWriter } from '../markdown/to-markdown.ts';
import { xmlElement } from '../xml/write-xml.ts';
import type { Writing, WrittenParts } from './write-answers.ts';
import { plainElement } from './write-texts.ts';

export function writeMatching(
  { prompts, choices }: MatchingQuestion,
  { texts, losing }: Writing,
): WrittenParts {
  if (prompts.some(({ explanation }) => explanation))
    losing.lose('Moodle does not hold explanations of single pairs.');
  const answer = (choiceId: string) => {
    const markdown = choices.find(({ id }) => id === choiceId)?.text ?? '';
    const words = texts.words(markdown).replace(/\s+/gu, ' ').trim();
    if (createMarkdownWriter().write({ format: 'moodle', text: words }) !== markdown)
      losing.lose('In Moodle the choices of matching questions are plain words.');
    return xmlElement('answer', {}, plainElement('text', words));
  };
  const used = new Set(prompts.map(({ choiceId }) => choiceId));
  return {
    content: [
      plainElement('shuffleanswers', 'true'),
      ...prompts.map(({ text, choiceId }) => texts.element('subquestion', text, {}, answer(choiceId))),
      ...choices
        .filter(({ id }) => !used.has(id))
        .map(({ id }) => texts.element('subquestion', '', {}, answer(id))),
    ],
  };
}

const gradings = {
  'all-or-nothing': 'ALL_OR_NOTHING',
  'adjacent-pairs': 'RELATIVE_NEXT_EXCLUDE_LAST',
  position: 'ABSOLUTE_POSITION',
};

export function writeOrdering({ items, scoring }: OrderingQuestion, { texts }: Writing): WrittenParts {
  return {
    content: [
      plainElement('layouttype', 'VERTICAL'),
      plainElement('selecttype', 'ALL'),
      plainElement('selectcount', '0'),
      plainElement('gradingtype', gradings[scoring]),
      plainElement('showgrading', 'SHOW'),
      plainElement('numberingstyle', 'none'),
      ...items.map(({ text, explanation }, index) =>
        texts.element(
          'answer',
          text,
          { fraction: `${index + 1}` },
          explanation ? texts.element('feedback', explanation) : '',
        ),
      ),
    ],
  };
}
