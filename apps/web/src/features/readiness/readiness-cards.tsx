import type { ExamReadiness } from '@debrief/contracts';
import { byUse } from './by-use.ts';
import { OutcomeAsk } from './outcome/outcome-ask.tsx';
import { ReadinessCard } from './readiness-card.tsx';
import classes from './readiness-cards.module.css';

interface ReadinessCardsProps {
  readiness: readonly ExamReadiness[];
  names: Readonly<Record<string, string>>;
}

/** A card for each exam, the one with most behind it first; before them, how an exam went whose day is over. */
export function ReadinessCards({ readiness, names }: ReadinessCardsProps) {
  return (
    <div className={classes.cards}>
      <OutcomeAsk />
      {byUse(readiness).map((exam) => (
        <ReadinessCard key={exam.examId} exam={exam} names={names} />
      ))}
    </div>
  );
}
