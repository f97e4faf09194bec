import type { ExamReadiness } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { byUse } from '../../../features/readiness/by-use.ts';
import { ReadinessScale } from '../../../features/readiness/readiness-scale.tsx';
import { Card } from '../../../ui/card.tsx';
import classes from './student-readiness.module.css';

/** How ready a student is for each exam, for their tutor. */
export function StudentReadiness({ readiness }: { readiness: readonly ExamReadiness[] }) {
  const t = useTranslations('classView');
  if (readiness.length === 0) return null;
  return (
    <div className={classes.cards}>
      {byUse(readiness).map((exam) => (
        <Card
          key={exam.examId}
          title={<span data-content>{t('readinessTitle', { exam: exam.examName })}</span>}
        >
          <Estimate exam={exam} />
        </Card>
      ))}
    </div>
  );
}

function Estimate({ exam: { readiness, passPercent, pass } }: { exam: ExamReadiness }) {
  const t = useTranslations('classView');
  if (readiness.status === 'not-enough-data')
    return <p className={classes.words}>{t('readinessFew', { missing: readiness.missingCount })}</p>;
  if (readiness.status === 'locked') return <p className={classes.words}>{t('readinessNone')}</p>;
  const [percent, low, high] = [readiness.percent, readiness.lowPercent, readiness.highPercent].map(
    Math.round,
  );
  const chance = pass && [pass.chance, pass.low, pass.high].map((each) => Math.round(each * 100));
  return (
    <>
      <ReadinessScale {...readiness} passPercent={passPercent} />
      <p className={classes.words}>
        {t('readinessWords', {
          percent: percent ?? 0,
          low: low ?? 0,
          high: high ?? 0,
          pass: Math.round(passPercent),
        })}{' '}
        {chance && t('passChance', { percent: chance[0] ?? 0, low: chance[1] ?? 0, high: chance[2] ?? 0 })}
      </p>
    </>
  );
}
