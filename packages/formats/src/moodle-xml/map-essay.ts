import type { EssayQuestion } from '@debrief/core';
import { plainText } from '../markdown/html-to-markdown.ts';
import { childOf } from '../xml/xml-element.ts';
import type { Mapping } from './map-question.ts';
import { childText, formattedText } from './moodle-texts.ts';

export function mapEssay({ element, texts, base }: Mapping): EssayQuestion {
  const minWords = limitOf(childText(element, 'minwordlimit'));
  const maxWords = limitOf(childText(element, 'maxwordlimit'));
  const template = templateOf(element);
  if (Number(childText(element, 'attachments')) !== 0 && childText(element, 'attachments') !== '')
    texts.notes.push('Files cannot be handed in with an essay.');
  return {
    ...base,
    kind: 'essay',
    sampleAnswer: texts.markdown(childOf(element, 'graderinfo')),
    ...(minWords && { minWords }),
    ...(maxWords && { maxWords }),
    ...(template && { template }),
  };
}

function limitOf(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : undefined;
}

function templateOf(element: Mapping['element']): string {
  const child = childOf(element, 'responsetemplate');
  if (!child) return '';
  const { format, text } = formattedText(child);
  return format === 'html' ? plainText(text) : text;
}
