import type { DashboardBody, ExamReadiness } from '@debrief/contracts';
import { byUse } from './by-use.ts';
import { ReadinessCard } from './readiness-card.tsx';
import classes from './readiness-cards.module.css';

interface ReadinessCardsProps {
  readiness: readonly ExamReadiness[];
  names: DashboardBody['names'];
}

/** A card for each exam, the one with most behind it first. */
export function ReadinessCards({ readiness, names }: ReadinessCardsProps) {
  return (
    <div className={classes.cards}>
      {byUse(readiness).map((exam) => (
        <ReadinessCard key={exam.examId} exam={exam} names={names} />
      ))}
    </div>
  );
}
