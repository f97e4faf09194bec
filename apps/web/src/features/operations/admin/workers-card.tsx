import type { WorkerView } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { useDurationText } from '../../../ui/use-duration-text.ts';
import { When } from '../../../ui/when.tsx';
import classes from './queue.module.css';
import { TaskName } from './task-name.tsx';

/** Who does the work: each process with its slots drawn, and what is in them. */
export function WorkersCard({ workers }: { workers: readonly WorkerView[] }) {
  const t = useTranslations('operations');
  return (
    <Card title={t('workers')}>
      {workers.length === 0 && <p className={classes.quiet}>{t('noWorkers')}</p>}
      <ul className={classes.groups}>
        {workers.map((worker) => (
          <li key={`${worker.name} ${worker.startedAt}`}>
            <Worker worker={worker} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Worker({ worker }: { worker: WorkerView }) {
  const t = useTranslations('operations');
  const duration = useDurationText();
  const { name, state, slotCount, running, finishedCount, latencyP95Ms } = worker;
  return (
    <article className={classes.worker} data-state={state}>
      <h3 className={classes.task}>
        {t.rich('worker', { name, code: (words) => <span data-content>{words}</span> })}{' '}
        <span className={classes.state} data-state={state}>
          {t(`states.${state}`)}
        </span>
      </h3>
      {state === 'alive' && <Slots slotCount={slotCount} busyCount={running.length} />}
      <p className={classes.quiet}>
        {t('started')} <When at={worker.startedAt} as="moment" /> · {t('seen')}{' '}
        <When at={worker.seenAt} as="ago" />
        {latencyP95Ms !== null &&
          ` · ${t('latency', { count: finishedCount, time: duration(latencyP95Ms) })}`}
      </p>
      {running.length > 0 && (
        <ul className={classes.running}>
          {running.map(({ jobId, task, startedAt }) => (
            <li key={jobId}>
              <TaskName task={task} /> <When at={startedAt} as="ago" />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Slots({ slotCount, busyCount }: { slotCount: number; busyCount: number }) {
  const t = useTranslations('operations');
  const slots = Array.from({ length: slotCount }, (_, index) => ({ id: index, isBusy: index < busyCount }));
  return (
    <p className={classes.slots}>
      {slots.map(({ id, isBusy }) => (
        <span key={id} className={classes.slot} data-busy={isBusy} aria-hidden="true" />
      ))}
      <span>{t('busy', { busy: busyCount, of: slotCount })}</span>
    </p>
  );
}
