import type { QuestionEntry } from '@debrief/core';
import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import classes from './outcome-marks.module.css';

/** Wrong, right, right: a mark each, oldest first; round in a quiz, square in practice. */
export function OutcomeMarks({ entries }: { entries: readonly QuestionEntry[] }) {
  const t = useTranslations('progress.questions');
  const format = useFormatter();
  const words = entries.map(({ outcome, source }) => t(`outcomes.${source}.${outcome}`));
  return (
    <span className={classes.marks}>
      <VisuallyHidden component="span">{words.join(', ')}</VisuallyHidden>
      {entries.map(({ at, outcome, source }, index) => (
        <span
          key={at}
          className={classes.mark}
          data-outcome={outcome}
          data-source={source}
          aria-hidden="true"
          title={`${words[index]}, ${format.dateTime(new Date(at), { dateStyle: 'medium' })}`}
        >
          <Sign outcome={outcome} />
        </span>
      ))}
    </span>
  );
}

function Sign({ outcome }: Pick<QuestionEntry, 'outcome'>) {
  if (outcome === 'right') return <IconCheck size={14} stroke={2.5} />;
  if (outcome === 'wrong') return <IconX size={14} stroke={2.5} />;
  return <span className={classes.half} />;
}
