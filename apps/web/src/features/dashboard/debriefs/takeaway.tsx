import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../trpc.ts';
import classes from './latest-debrief-card.module.css';

/** The one sentence to keep; nothing while the debrief is not written. */
export function Takeaway({ attemptId }: { attemptId: string }) {
  const { data } = useQuery(useTRPC().insights.get.queryOptions({ attemptId }));
  if (!data?.insight) return null;
  return (
    <p className={classes.takeaway} data-content>
      {data.insight.keyTakeaway}
    </p>
  );
}
