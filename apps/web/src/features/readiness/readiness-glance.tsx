import type { ExamReadiness } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/link.tsx';
import { byUse } from './by-use.ts';
import { LockedReadiness } from './locked-readiness.tsx';
import { NotEnoughData } from './not-enough-data.tsx';
import classes from './readiness-glance.module.css';
import { ReadinessScale } from './readiness-scale.tsx';
import { wholeChance } from './whole-chance.ts';

interface ReadinessGlanceProps {
  readiness: readonly ExamReadiness[];
  goalExamId: string | undefined;
}

/** Readiness for one exam in small; the progress page says why. */
export function ReadinessGlance({ readiness, goalExamId }: ReadinessGlanceProps) {
  const t = useTranslations('today.readiness');
  const chance = useTranslations('readiness.chance');
  const [exam] = byUse(readiness, goalExamId);
  if (!exam) return null;
  return (
    <Card
      title={t('title')}
      aside={
        <TextLink to="/progress/readiness" search={{ exam: exam.examId }}>
          {t('why')}
        </TextLink>
      }
    >
      <p className={classes.exam}>
        <span data-content>{exam.examName}</span>
        {exam.pass && <strong>{chance('glance', { percent: wholeChance(exam.pass.chance) })}</strong>}
      </p>
      {exam.readiness.status === 'estimated' && (
        <>
          <p className={classes.score}>
            {chance('glanceScore', {
              percent: Math.round(exam.readiness.percent),
              pass: Math.round(exam.passPercent),
            })}
          </p>
          <ReadinessScale {...exam.readiness} passPercent={exam.passPercent} />
        </>
      )}
      {exam.readiness.status === 'not-enough-data' && <NotEnoughData {...exam.readiness} />}
      {exam.readiness.status === 'locked' && <LockedReadiness />}
    </Card>
  );
}
