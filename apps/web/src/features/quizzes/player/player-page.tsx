import type { AttemptView } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { QueryView } from '../../../ui/query-view.tsx';
import { DeviceDoorProvider } from '../offline/device-door-provider.tsx';
import { HandedInPage } from '../offline/handed-in-page.tsx';
import { deviceAttemptOptions } from '../offline/use-device-attempts.ts';
import { useAttempt } from '../use-attempt.ts';
import { PausedView } from './paused-view.tsx';
import classes from './player.module.css';
import { Player } from './player.tsx';
import { type PlayerSlots, PlayerSlotsProvider } from './player-slots.tsx';

const route = getRouteApi('/focus/attempts/$attemptId');

export function PlayerPage({ slots }: { slots: PlayerSlots }) {
  const { attemptId } = route.useParams();
  const device = useQuery(deviceAttemptOptions(attemptId));
  if (device.isPending) return <PlayerSkeleton />;
  if (!device.data)
    return (
      <PlayerSlotsProvider slots={slots}>
        <OpenAttempt attemptId={attemptId} />
      </PlayerSlotsProvider>
    );
  if (device.data.state === 'ready') return <Navigate to="/device" replace />;
  if (device.data.state !== 'running') return <HandedInPage device={device.data} />;
  return (
    <DeviceDoorProvider attemptId={attemptId}>
      <OpenAttempt attemptId={attemptId} />
    </DeviceDoorProvider>
  );
}

function OpenAttempt({ attemptId }: { attemptId: string }) {
  const attempt = useAttempt(attemptId);
  return (
    <QueryView query={attempt} skeleton={<PlayerSkeleton />} isPage>
      {(view) => <AttemptByState view={view} receivedAt={attempt.dataUpdatedAt} />}
    </QueryView>
  );
}

function AttemptByState({ view, receivedAt }: { view: AttemptView; receivedAt: number }) {
  const params = { attemptId: view.id };
  if (view.status === 'submitted')
    return <Navigate to="/attempts/$attemptId/debrief" params={params} replace />;
  if (!view.isMine) return <Navigate to="/attempts/$attemptId/review" params={params} replace />;
  if (view.pausedAt) return <PausedView attempt={view} />;
  return <Player key={view.id} attempt={view} receivedAt={receivedAt} />;
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
