import type { PublicQuestion, QuestionResponse } from '@debrief/contracts';
import type { PublicItem } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Markdown } from '../ui/markdown/markdown.tsx';
import { inTextOrder } from './gap-fill/gap-order.ts';

interface AnswerInWordsProps {
  question: PublicQuestion;
  response: QuestionResponse | null;
  lang: string;
}

/** An answer on its own, without the question's controls. */
export function AnswerInWords({ question, response, lang }: AnswerInWordsProps) {
  const t = useTranslations('kinds');
  if (!response) return t('noAnswer');
  if (response.kind === 'true-false') return response.value ? t('true') : t('false');
  return textsOf(question, response).map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, which never move.
    <Markdown key={index} lang={lang}>
      {text}
    </Markdown>
  ));
}

function textsOf(question: PublicQuestion, response: QuestionResponse): string[] {
  if (question.kind === 'matching' && response.kind === 'matching')
    return question.prompts.flatMap(({ id, text }) => {
      const choice = named(question.choices, response.pairs[id]);
      return choice === undefined ? [] : [`${text} → ${choice}`];
    });
  if (question.kind === 'ordering' && response.kind === 'ordering')
    return response.itemIds.map((id, index) => `${index + 1}\\. ${named(question.items, id) ?? ''}`);
  if (question.kind === 'gap-fill' && response.kind === 'gap-fill')
    return inTextOrder(question.stem, question.gaps).flatMap((gap, index) => {
      const value = response.gaps[gap.id];
      if (value === undefined) return [];
      return [`(${index + 1}) ${gap.type === 'select' ? (named(gap.choices, value) ?? '') : value}`];
    });
  if ('options' in question) {
    const chosen =
      'optionIds' in response ? response.optionIds : 'optionId' in response ? [response.optionId] : [];
    return question.options.filter(({ id }) => chosen.includes(id)).map(({ text }) => text);
  }
  if (response.kind === 'estimation') return [response.value];
  return 'text' in response ? [response.text] : [];
}

function named(items: readonly PublicItem[], id: string | undefined): string | undefined {
  return items.find((item) => item.id === id)?.text;
}
