import type { PublicHint } from '@debrief/core';
import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../../ui/failure-line.tsx';
import { Markdown } from '../../../../ui/markdown/markdown.tsx';
import classes from './hint-ladder.module.css';

interface HintLadderProps {
  hints: readonly PublicHint[];
  /** Texts of those that were taken, first to last. */
  taken: readonly string[];
  isTaking: boolean;
  error: unknown;
  lang: string;
  /** Left out when the question is closed: what was taken still stands there. */
  onTake?: () => void;
}

/** One hint after the other; what the next one costs is said before it is taken. */
export function HintLadder({ hints, taken, isTaking, error, lang, onTake }: HintLadderProps) {
  const t = useTranslations('player.hints');
  const next = hints[taken.length];
  const spent = hints.slice(0, taken.length).reduce((sum, { costPercent }) => sum + costPercent, 0);
  return (
    <section aria-label={t('title')} className={classes.ladder}>
      <ol className={classes.list} aria-live="polite">
        {taken.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hints come in their order and stay.
          <li key={index} className={classes.hint}>
            <Markdown lang={lang}>{text}</Markdown>
          </li>
        ))}
      </ol>
      {next && onTake && (
        <Button
          variant="subtle"
          px="sm"
          leftSection={<IconBulb size={18} stroke={1.6} aria-hidden="true" />}
          loading={isTaking}
          data-hint-button
          onClick={onTake}
        >
          {t('take', { number: taken.length + 1, count: hints.length, cost: next.costPercent / 100 })}
        </Button>
      )}
      {spent > 0 && <p className={classes.spent}>{t('spent', { cost: spent / 100 })}</p>}
      <FailureLine error={error} />
    </section>
  );
}
