import { FirstVisit } from '../../../features/dashboard/first-visit/first-visit.tsx';
import { NextOnProgress } from './next-on-progress.tsx';

/** Before the first quiz: the quiz that starts all of it, and what will stand here. */
export function FirstProgress() {
  return (
    <>
      <NextOnProgress />
      <FirstVisit />
    </>
  );
}
