import type { AiWay, HintPlace, TakenHint } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from './explanation.module.css';
import { ExplanationFailure } from './explanation-failure.tsx';

interface ExtraHintProps {
  at: HintPlace;
  lang: string;
  /** Taken before. */
  found?: TakenHint;
  /** The author gave none. */
  isFirst: boolean;
  /** What it does to the answer, where that is not nothing. */
  note?: string;
  WayLabel: ComponentType<{ way: AiWay }>;
}

/** The hint beyond the author's own: it asks back and never tells. Shown whole, since it was held against the key. */
export function ExtraHint({ at, lang, found, isFirst, note, WayLabel }: ExtraHintProps) {
  const t = useTranslations('explanations.hint');
  const ask = useMutation(useTRPC().explanations.askHint.mutationOptions());
  const taken = ask.data ?? found;
  return (
    <section aria-label={t('title')} className={classes.extra}>
      <div aria-live="polite">
        {taken && (
          <div className={classes.hint}>
            {taken.hint === null ? (
              <p>{t('none')}</p>
            ) : (
              <Markdown isByModel lang={lang}>
                {taken.hint}
              </Markdown>
            )}
          </div>
        )}
      </div>
      {taken && <WayLabel way={taken.way} />}
      {!taken && (
        <Button
          variant="subtle"
          px="sm"
          leftSection={<IconBulb size={18} stroke={1.6} aria-hidden="true" />}
          loading={ask.isPending}
          data-hint-button
          onClick={() => ask.mutate({ at })}
        >
          {isFirst ? t('ask') : t('askMore')}
          {note && ` (${note})`}
        </Button>
      )}
      <ExplanationFailure error={ask.error} />
    </section>
  );
}
