import type { ExportQuestion, WriteOptions, WrittenFile } from '../format.ts';
import { writeCategoryPath } from '../reading/category-path.ts';
import { createPace } from '../reading/pace.ts';
import { createLosses, type Losing, loseBeside } from '../writing/left-out.ts';
import { loadMediaOf } from '../writing/load-media.ts';
import { writtenText } from '../writing/written-text.ts';
import { xmlElement } from '../xml/write-xml.ts';
import { categoryElement } from './category-element.ts';
import { typeOf, writeAnswers } from './write-answers.ts';
import { createTextWriter, plainElement, type TextWriter } from './write-texts.ts';

/** A Moodle XML file with the images within it; what Moodle cannot hold is told. */
export async function writeMoodleXml(
  questions: readonly ExportQuestion[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const { losses, of } = createLosses();
  const pace = createPace(options.signal);
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'];
  let category = '';
  for (const [index, each] of questions.entries()) {
    await pace();
    const itsCategory = writeCategoryPath(each.categoryPath);
    if (itsCategory !== category && (category !== '' || each.categoryPath.length > 0)) {
      pieces.push(`${categoryElement(itsCategory)}\n`);
      category = itsCategory;
    }
    const losing = of(index);
    const media = await loadMediaOf(each.question, { options, losing });
    pieces.push(writeQuestion(each, createTextWriter(media), losing));
  }
  pieces.push('</quiz>\n');
  return writtenText(pieces, { extension: 'xml', mimeType: 'application/xml', losses }, options);
}

function writeQuestion(each: ExportQuestion, texts: TextWriter, losing: Losing): string {
  const { question, title, externalId, tags, points, status } = each;
  loseBeside(
    { ...each, ...(status === 'published' || status === 'retired' ? { status: undefined } : {}) },
    ['difficulty', 'status'],
    { losing, format: 'Moodle XML' },
  );
  const parts = writeAnswers(question, { texts, losing });
  const hints = question.hints ?? [];
  const [hint] = hints;
  if (hints.some(({ costPercent }) => costPercent !== hint?.costPercent))
    losing.lose('In Moodle every hint costs the same; they are written with the cost of the first.');
  const content = [
    xmlElement('name', {}, plainElement('text', title || wordsOf(texts.words(question.stem)))),
    parts.stem ?? texts.element('questiontext', question.stem),
    texts.element('generalfeedback', question.explanation),
    ...(points === undefined ? [] : [plainElement('defaultgrade', String(points))]),
    plainElement('penalty', String((hint?.costPercent ?? 0) / 100)),
    plainElement('hidden', status === 'retired' ? '1' : '0'),
    plainElement('idnumber', externalId ?? ''),
    ...parts.content,
    ...hints.map(({ text }) => texts.element('hint', text)),
    ...(tags.length > 0
      ? [xmlElement('tags', {}, tags.map((tag) => xmlElement('tag', {}, plainElement('text', tag))).join(''))]
      : []),
  ];
  return `${xmlElement('question', { type: typeOf(question) }, `\n${content.join('\n')}\n`)}\n`;
}

/** Moodle wants a name; the first words are one. */
function wordsOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line || 'Question';
}
