import type { DashboardBody, ExamReadiness } from '@debrief/contracts';
import type { EstimatedReadiness } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LockedReadiness } from './locked-readiness.tsx';
import { NotEnoughData } from './not-enough-data.tsx';
import classes from './readiness-card.module.css';
import { ReadinessScale } from './readiness-scale.tsx';
import { ReadinessWhy } from './readiness-why.tsx';

interface ReadinessCardProps {
  exam: ExamReadiness;
  names: DashboardBody['names'];
}

/** How ready a person is for one exam, how sure that is, and why. */
export function ReadinessCard({ exam, names }: ReadinessCardProps) {
  const { readiness } = exam;
  return (
    <Card title={<span data-content>{exam.examName}</span>}>
      {readiness.status === 'not-enough-data' && <NotEnoughData {...readiness} />}
      {readiness.status === 'locked' && <LockedReadiness />}
      {readiness.status === 'estimated' && <Estimate exam={exam} readiness={readiness} names={names} />}
    </Card>
  );
}

interface EstimateProps extends ReadinessCardProps {
  readiness: EstimatedReadiness;
}

function Estimate({ exam: { passPercent }, readiness, names }: EstimateProps) {
  const t = useTranslations('progress.readiness');
  const { percent, lowPercent, highPercent } = readiness;
  const stand = lowPercent >= passPercent ? 'above' : highPercent < passPercent ? 'below' : 'around';
  return (
    <>
      <div className={classes.figures}>
        <p className={classes.figure}>{t('figure', { percent: Math.round(percent) })}</p>
        <p className={classes.words}>
          {t(stand, { pass: Math.round(passPercent) })}{' '}
          {t('between', { low: Math.round(lowPercent), high: Math.round(highPercent) })}
        </p>
      </div>
      <ReadinessScale {...readiness} passPercent={passPercent} />
      <Disclosure label={t('why')}>
        <ReadinessWhy readiness={readiness} names={names} />
      </Disclosure>
    </>
  );
}
