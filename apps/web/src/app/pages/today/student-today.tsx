import type { StudyPlan } from '@debrief/contracts';
import { LatestDebriefCard } from '../../../features/dashboard/debriefs/latest-debrief-card.tsx';
import { UnreadCard } from '../../../features/notifications/unread-card.tsx';
import { PracticeEntry } from '../../../features/practice/practice-entry.tsx';
import { OutcomeAsk } from '../../../features/readiness/outcome/outcome-ask.tsx';
import { ReadinessGlance } from '../../../features/readiness/readiness-glance.tsx';
import { ExamSoon } from '../../../features/study-plan/exam-soon.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { chooseNextThing } from './choose-next-thing.ts';
import { NextThingCard } from './next-thing-card.tsx';
import classes from './student-today.module.css';
import { TodaySkeleton } from './today-skeleton.tsx';
import { TodayTasks } from './today-tasks.tsx';
import { useToday } from './use-today.ts';

export function StudentToday() {
  return (
    <QueryView query={useToday()} skeleton={<TodaySkeleton />}>
      {(facts) => (
        <>
          <div className={classes.ask}>
            <OutcomeAsk />
          </div>
          <ExamSoon plan={facts.plan} />
          <NextThingCard thing={chooseNextThing(facts)} />
          <div className={classes.columns}>
            <div className={classes.column}>
              <TodayTasks plan={facts.plan} />
              {!asksForMistakes(facts.plan) && <PracticeEntry />}
              <LatestDebriefCard />
            </div>
            <div className={classes.column}>
              <UnreadCard />
              <ReadinessGlance
                readiness={facts.dashboard.body?.readiness ?? []}
                goalExamId={facts.plan.goal?.examId}
              />
            </div>
          </div>
        </>
      )}
    </QueryView>
  );
}

/** Then the plan says it already. */
function asksForMistakes({ tasks, today }: StudyPlan): boolean {
  return tasks.some(({ start, doneAt, dueOn }) => start.to === '/practice' && !doneAt && dueOn <= today);
}
