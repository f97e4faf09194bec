import type { JobEvent } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './work.module.css';

/** What happened when, as a line with a stop for each. */
export function JobHistory({ jobId }: { jobId: string }) {
  const query = useQuery(useTRPC().jobs.get.queryOptions({ jobId }, { staleTime: 0 }));
  return (
    <QueryView query={query} skeleton={<Skeleton height="5rem" />}>
      {({ history }) => (
        <ol className={classes.history}>
          {history.map((event) => (
            <li key={`${event.at} ${event.what}`} data-what={event.what}>
              <Moment event={event} />
            </li>
          ))}
        </ol>
      )}
    </QueryView>
  );
}

function Moment({ event: { at, what, detail } }: { event: JobEvent }) {
  const t = useTranslations('work');
  const format = useFormatter();
  const time = format.dateTime(new Date(at), { dateStyle: 'short', timeStyle: 'medium' });
  const step =
    what === 'step' && (detail === 'checking' || detail === 'taking') ? t(`steps.${detail}`) : null;
  return (
    <>
      <time dateTime={at} data-content>
        {time}
      </time>
      <span>{step ?? t(`events.${what}`)}</span>
    </>
  );
}
