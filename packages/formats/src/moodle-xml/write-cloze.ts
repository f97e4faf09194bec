import { type Gap, type GapFillQuestion, splitAtGaps } from '@debrief/core';
import { escapeHtml } from '../markdown/markdown-to-html.ts';
import { wildcardText } from '../reading/accepted-texts.ts';
import { escapeCloze } from './cloze-syntax.ts';
import { fillGapMarks, gapMark } from './gap-marks.ts';
import type { Writing, WrittenParts } from './write-answers.ts';
import { valueAndTolerance } from './write-numerical.ts';
import { loseOfComparison } from './write-typed.ts';

/** The gaps within the text, in the way of Moodle's embedded answers. */
export function writeCloze({ stem, gaps }: GapFillQuestion, writing: Writing): WrittenParts {
  let count = 0;
  const order: string[] = [];
  const marked = splitAtGaps(stem)
    .map((part) => {
      if (part.type === 'text') return part.text;
      order.push(part.gapId);
      return gapMark(count++);
    })
    .join('');
  const codes = order.map((id) =>
    codeOf(
      gaps.find((gap) => gap.id === id),
      writing,
    ),
  );
  const fill = (text: string) => fillGapMarks(text, (index) => codes[index] ?? '');
  const { texts } = writing;
  const html = texts.html(marked);
  if (order.some((id, index) => gaps[index]?.id !== id))
    writing.losing.lose('The gaps are written in the order in which they stand in the text.');
  if (/\{\d*:[A-Z_]+:/u.test(marked)) writing.losing.lose('Words that look like a gap of Moodle become one.');
  const isWithFiles = marked.includes('](media:');
  return {
    stem:
      html !== null && !isWithFiles
        ? texts.htmlElement('questiontext', fill(html))
        : texts.markdownElement('questiontext', fill(marked)),
    content: [],
  };
}

function codeOf(gap: Gap | undefined, writing: Writing): string {
  if (!gap) return '';
  const { weight = 1, explanation } = gap;
  if (!Number.isInteger(weight)) writing.losing.lose('Weights of gaps are written as whole numbers.');
  if (gap.type !== 'select' && explanation)
    writing.losing.lose('Moodle explains single answers of a gap, not the gap as a whole.');
  return `{${Math.max(1, Math.round(weight))}:${answersOf(gap, writing)}}`;
}

function answersOf(gap: Gap, writing: Writing): string {
  switch (gap.type) {
    case 'select': {
      const choices = gap.choices.map(({ id, text }) => {
        const isRight = id === gap.rightChoiceId;
        return `${isRight ? '=' : ''}${inline(text, writing)}${isRight ? feedback(gap.explanation, writing) : ''}`;
      });
      return `MULTICHOICE:${choices.join('~')}`;
    }
    case 'text': {
      loseOfComparison(gap, writing.losing);
      const answers = gap.answers.map(({ text, creditPercent, explanation }) => {
        const typed = escapeCloze(escapeHtml(wildcardText(text, gap.hasWildcards ?? false)));
        return `${sign(creditPercent)}${typed}${feedback(explanation, writing)}`;
      });
      return `${gap.isCaseSensitive ? 'SHORTANSWER_C' : 'SHORTANSWER'}:${answers.join('~')}`;
    }
    case 'number': {
      const answers = gap.answers.map(({ target, creditPercent, explanation }) => {
        const { value, tolerance } = valueAndTolerance(target, writing.losing);
        return `${sign(creditPercent)}${value}:${tolerance}${feedback(explanation, writing)}`;
      });
      return `NUMERICAL:${answers.join('~')}`;
    }
  }
}

function sign(creditPercent: number): string {
  return creditPercent === 100 ? '=' : `%${creditPercent}%`;
}

function feedback(explanation: string, writing: Writing): string {
  return explanation ? `#${inline(explanation, writing)}` : '';
}

/** HTML in one line, since a gap stands within one. */
function inline(markdown: string, { texts, losing }: Writing): string {
  const html = texts.html(markdown, true);
  const isWhole = html !== null && !html.includes('\n') && !markdown.includes('](media:');
  if (!isWhole) losing.lose('In a gap of Moodle formatted texts are simplified.');
  const text = isWhole ? html : escapeHtml(texts.words(markdown).replace(/\s+/gu, ' '));
  return escapeCloze(text);
}
