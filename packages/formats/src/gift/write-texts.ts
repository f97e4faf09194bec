import type { Question } from '@debrief/core';
import { createMarkdownWriter, toTypedText } from '../markdown/to-markdown.ts';
import { type Losing, withoutMedia } from '../writing/left-out.ts';
import { escapeGift } from './gift-syntax.ts';

export interface GiftTexts {
  /** Before the stem; says in what format all texts are. */
  prefix: '' | '[markdown]';
  stem(markdown: string): string;
  text(markdown: string): string;
  typed(text: string): string;
}

/** Words that mean nothing in Markdown are written as they are, as a person would; anything else as Markdown. */
export function textModeOf(question: Question, losing: Losing): GiftTexts {
  const isPlain =
    !/^(\/\/|\$CATEGORY)/u.test(question.stem) &&
    markdownOf(question).every(readsTheSame) &&
    typedOf(question).every((text) => toTypedText({ format: 'moodle', text }) === text);
  const prefix = isPlain ? '' : '[markdown]';
  const plain = (markdown: string) =>
    escapeGift(withoutMedia(markdown, { losing, format: 'GIFT' }).replace(/\r\n?/gu, '\n').trim());
  const marked = (text: string) => (namesFormat(text) ? `[markdown]${text}` : text);
  return {
    prefix,
    stem: (markdown) => (prefix ? plain(markdown) : marked(plain(markdown))),
    text: (markdown) => marked(plain(markdown)),
    typed: (text) => marked(escapeGift(text)),
  };
}

/** "[html](https://...)" would be taken for a text in HTML. */
function namesFormat(text: string): boolean {
  return /^\s*\[(moodle|plain|html|markdown)\]/u.test(text);
}

function readsTheSame(markdown: string): boolean {
  return createMarkdownWriter().write({ format: 'moodle', text: markdown }) === markdown;
}

function markdownOf(question: Question): string[] {
  const common = [question.stem, question.explanation];
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return [...common, ...question.options.flatMap(({ text, explanation }) => [text, explanation])];
    case 'true-false':
      return [...common, question.trueExplanation, question.falseExplanation];
    case 'numeric':
    case 'short-answer':
      return [...common, ...question.answers.map(({ explanation }) => explanation)];
    case 'matching':
      return [...common, ...[...question.prompts, ...question.choices].map(({ text }) => text)];
    default:
      return common;
  }
}

function typedOf(question: Question): string[] {
  return question.kind === 'short-answer' ? question.answers.map(({ text }) => text) : [];
}
