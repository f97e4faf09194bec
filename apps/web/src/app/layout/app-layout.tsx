import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { HandInQueue } from '../../features/quizzes/offline/hand-in-queue.tsx';
import { followServiceWorker, registerServiceWorker } from '../register-service-worker.ts';
import classes from './app-layout.module.css';
import { BottomBar } from './bottom-bar.tsx';
import { HasMain } from './has-main.ts';
import { LiveEvents } from './live-events.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { Rail } from './rail.tsx';

export function AppLayout() {
  useEffect(registerServiceWorker, []);
  useTappedNotices();
  return (
    <div className={classes.frame}>
      <LiveEvents />
      <Rail />
      <main id="content" tabIndex={-1} className={classes.content}>
        <OfflineBar />
        <HandInQueue />
        <HasMain value={true}>
          <Outlet />
        </HasMain>
      </main>
      <BottomBar />
    </div>
  );
}

/** A notice of the system that was tapped opens its place here, as a link would. */
function useTappedNotices(): void {
  const router = useRouter();
  useEffect(() => {
    const left = new AbortController();
    followServiceWorker((path) => router.history.push(path), left.signal);
    return () => left.abort();
  }, [router]);
}

/** Without the way around: nothing competes with the question. */
export function FocusLayout() {
  useTappedNotices();
  return (
    <>
      <LiveEvents />
      <Outlet />
    </>
  );
}
