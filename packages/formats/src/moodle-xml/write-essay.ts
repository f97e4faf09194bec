import type { EssayQuestion } from '@debrief/core';
import { xmlElement } from '../xml/write-xml.ts';
import type { Writing, WrittenParts } from './write-answers.ts';
import { plainElement } from './write-texts.ts';

export function writeEssay(question: EssayQuestion, { texts, losing }: Writing): WrittenParts {
  const { sampleAnswer, template = '', minWords, maxWords, rubric } = question;
  if (rubric) losing.lose('Moodle XML does not hold rubrics.');
  return {
    content: [
      plainElement('responseformat', 'editor'),
      plainElement('responserequired', '1'),
      ...(minWords ? [plainElement('minwordlimit', String(minWords))] : []),
      ...(maxWords ? [plainElement('maxwordlimit', String(maxWords))] : []),
      plainElement('attachments', '0'),
      texts.element('graderinfo', sampleAnswer),
      xmlElement('responsetemplate', { format: 'plain_text' }, plainElement('text', template)),
    ],
  };
}
