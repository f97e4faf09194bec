import type { QuestionHint } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Markdown } from '../../../ui/markdown/markdown.tsx';

/** The ladder of hints, each with what it costs. */
export function TryHints({ hints, lang }: { hints: readonly QuestionHint[]; lang: string }) {
  const t = useTranslations('bank.try');
  return hints.map(({ text, costPercent }, index) => {
    const number = index + 1;
    return (
      <Disclosure key={number} label={t('hint', { number, costPercent })}>
        <Markdown lang={lang}>{text}</Markdown>
      </Disclosure>
    );
  });
}
