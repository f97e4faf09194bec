import { Skeleton } from '@mantine/core';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { QueryView } from '../../../ui/query-view.tsx';
import { useAttempt } from '../use-attempt.ts';
import classes from './player.module.css';
import { Player } from './player.tsx';

const route = getRouteApi('/focus/attempts/$attemptId');

export function PlayerPage() {
  const { attemptId } = route.useParams();
  const attempt = useAttempt(attemptId);
  return (
    <QueryView query={attempt} skeleton={<PlayerSkeleton />} isPage>
      {(view) => {
        if (view.status === 'submitted')
          return <Navigate to="/attempts/$attemptId/debrief" params={{ attemptId }} replace />;
        if (!view.isMine) return <Navigate to="/attempts/$attemptId/review" params={{ attemptId }} replace />;
        return <Player key={attemptId} attempt={view} receivedAt={attempt.dataUpdatedAt} />;
      }}
    </QueryView>
  );
}

function PlayerSkeleton() {
  return (
    <div className={classes.body}>
      <div className={classes.question}>
        <Skeleton height="1rem" width="8rem" mb="md" />
        <Skeleton height="4.5rem" mb="lg" />
        {[0, 1, 2, 3].map((each) => (
          <Skeleton key={each} height="3.25rem" mb="xs" radius="lg" />
        ))}
      </div>
    </div>
  );
}
