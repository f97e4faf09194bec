import type { Dashboard, DashboardBody } from '@debrief/contracts';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { When } from '../../../ui/when.tsx';
import { useViewpoint } from '../viewpoint.tsx';
import { type DashboardChanges, findChanges } from './find-changes.ts';
import classes from './live-line.module.css';

interface LiveLineProps {
  status: Dashboard['status'];
  compiledAt: string | null;
  body: DashboardBody;
}

/** Says quietly what changed while the page was open. Its room is always there: nothing moves when it speaks. */
export function LiveLine({ status, compiledAt, body }: LiveLineProps) {
  const t = useTranslations('progress.live');
  const words = useChangeWords();
  const { who } = useViewpoint();
  const changes = useChangesSinceOpened(body);
  const isCounting = status === 'computing';
  return (
    <div className={classes.line} data-speaks={isCounting || changes !== null}>
      <p role="status" className={classes.words}>
        {isCounting ? t('counting', { who }) : changes && words(changes, body.names)}
      </p>
      {!isCounting && !changes && compiledAt && (
        <p className={classes.asOf}>{t.rich('asOf', { at: () => <When at={compiledAt} as="ago" /> })}</p>
      )}
    </div>
  );
}

/** Against what stood there when the page was opened. */
function useChangesSinceOpened(body: DashboardBody): DashboardChanges | null {
  const opened = useRef(body);
  return findChanges(opened.current, body);
}

function useChangeWords() {
  const t = useTranslations('progress.live');
  const { who } = useViewpoint();
  return ({ scores, answerCount, moved }: DashboardChanges, names: DashboardBody['names']) => {
    const last = scores.at(-1);
    const sentences = [
      last
        ? t('scored', { quiz: names[last.quizId] ?? '', percent: Math.round(last.scorePercent) })
        : answerCount > 0 && t('answered', { count: answerCount, who }),
      moved && t('moved', { topic: moved.name, from: moved.from, to: moved.to }),
    ];
    return <span data-content>{sentences.filter(Boolean).join(' ')}</span>;
  };
}
