import { fence } from '@debrief/ai';
import { describeKey, type Question } from '@debrief/core';
import { clip, clipLine } from './clip.ts';

const longest = { topic: 120, stem: 1_800, line: 220, key: 700 };

/** The question as a model reads it: topic, stem, what can be chosen, and what is right. All of it was written by others. */
export function describeQuestion(question: Question, topicName: string): string {
  const choices = choicesOf(question).map((text) => `- ${clipLine(text, longest.line)}`);
  const key = describeKey(question).join(question.kind === 'ordering' ? ' → ' : '\n');
  return [
    `Topic\n${fence('topic', clipLine(topicName, longest.topic))}`,
    `Question (${question.kind})\n${fence('question', clip(question.stem, longest.stem))}`,
    ...(choices.length > 0
      ? [`To choose from, in no order\n${fence('choices', choices.sort().join('\n'))}`]
      : []),
    `Right answer\n${fence('key', clip(key, longest.key))}`,
  ].join('\n\n');
}

function choicesOf(question: Question): string[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return question.options.map((option) => option.text);
    case 'matching':
      return [...question.prompts, ...question.choices].map((each) => each.text);
    case 'ordering':
      return question.items.map((item) => item.text);
    case 'gap-fill':
      return question.gaps.flatMap((gap) =>
        gap.type === 'select' ? gap.choices.map((each) => each.text) : [],
      );
    default:
      return [];
  }
}

/** What the author wrote, fenced; nothing when there is nothing. */
export function describeExplanations(texts: readonly string[], maxChars: number): string[] {
  const written = clip([...new Set(texts)].join('\n'), maxChars);
  return written === '' ? [] : [`What the author says\n${fence('explanations', written)}`];
}

/** As it stands in instructions: whatever is no language tag is English. */
export function languageLine(language: string): string {
  const tag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en';
  return `Write in the language "${tag}".`;
}
