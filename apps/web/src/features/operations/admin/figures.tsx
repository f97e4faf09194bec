import type { QueueView } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { useDurationText } from '../../../ui/use-duration-text.ts';
import classes from './queue.module.css';

/** The way of a job from left to right, with how many stand where. */
export function Figures({ view: { figures, workers } }: { view: QueueView }) {
  const t = useTranslations('operations');
  const duration = useDurationText();
  const slotCount = workers
    .filter(({ state }) => state === 'alive')
    .reduce((sum, each) => sum + each.slotCount, 0);
  const { waitingCount, oldestMs, runningCount, delayedCount, failedCount } = figures;
  return (
    <dl className={classes.figures}>
      <Figure label={t('delayed')} count={delayedCount} note={t('delayedNote')} />
      <Figure
        label={t('waiting')}
        count={waitingCount}
        note={oldestMs === null ? t('noneWaits') : t('oldest', { time: duration(oldestMs) })}
      />
      <Figure label={t('running')} count={runningCount} note={t('slots', { count: slotCount })} tone="busy" />
      <Figure
        label={t('failedForGood')}
        count={failedCount}
        note={failedCount === 0 ? t('noneFailed') : t('failedNote')}
        tone={failedCount > 0 ? 'trouble' : undefined}
      />
    </dl>
  );
}

interface FigureProps {
  label: string;
  count: number;
  note: string;
  tone?: 'busy' | 'trouble';
}

function Figure({ label, count, note, tone }: FigureProps) {
  return (
    <div className={classes.figure} data-tone={tone}>
      <dt>{label}</dt>
      <dd>
        <span className={classes.count} data-content>
          {count}
        </span>
        <small>{note}</small>
      </dd>
    </div>
  );
}
