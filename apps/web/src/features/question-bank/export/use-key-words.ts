import type { Question } from '@debrief/contracts';
import { describeKey } from '@debrief/core';
import { useTranslations } from 'use-intl';

/** The right answer in words, a line for each part of it. */
export function useKeyWords() {
  const t = useTranslations('export.paper');
  const words = { true: t('true'), false: t('false'), to: t('to') };
  return (question: Question) => describeKey(question, words).join('\n\n');
}
