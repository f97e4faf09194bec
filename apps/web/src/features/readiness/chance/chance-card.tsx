import type { ExamReadiness, PassEstimate } from '@debrief/contracts';
import type { EstimatedReadiness } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import { LockedReadiness } from '../locked-readiness.tsx';
import { NotEnoughData } from '../not-enough-data.tsx';
import { ReadinessScale } from '../readiness-scale.tsx';
import classes from './chance-card.module.css';
import { ChanceFigure } from './chance-figure.tsx';
import { ReadinessWhy } from './readiness-why.tsx';
import { ReasonList } from './reason-list.tsx';

interface ChanceCardProps {
  exam: ExamReadiness;
  names: Readonly<Record<string, string>>;
}

/** How likely an exam would be passed today, and why; or what is missing to say so. */
export function ChanceCard({ exam, names }: ChanceCardProps) {
  const t = useTranslations('readiness.chance');
  const { readiness, pass } = exam;
  return (
    <Card title={t('title')}>
      {readiness.status === 'locked' && <LockedReadiness />}
      {readiness.status === 'not-enough-data' && (
        <>
          <NotEnoughData {...readiness} />
          <LinkButton to="/quizzes" mt="md">
            {t('practise')}
          </LinkButton>
        </>
      )}
      {readiness.status === 'estimated' && (
        <Estimate exam={exam} readiness={readiness} pass={pass} names={names} />
      )}
    </Card>
  );
}

interface EstimateProps extends ChanceCardProps {
  readiness: EstimatedReadiness;
  pass: PassEstimate | null;
}

function Estimate({ exam: { passPercent }, readiness, pass, names }: EstimateProps) {
  const t = useTranslations('readiness.chance');
  const score = {
    percent: Math.round(readiness.percent),
    low: Math.round(readiness.lowPercent),
    high: Math.round(readiness.highPercent),
    pass: Math.round(passPercent),
  };
  return (
    <>
      {pass && <ChanceFigure pass={pass} />}
      <p className={classes.score}>{t('score', score)}</p>
      <ReadinessScale {...readiness} passPercent={passPercent} />
      {pass && <ReasonList pass={pass} names={names} />}
      <Disclosure label={t('details')}>
        <ReadinessWhy readiness={readiness} names={names} />
      </Disclosure>
      {pass && <p className={classes.by}>{byWhat(t, pass)}</p>}
    </>
  );
}

function byWhat(
  t: ReturnType<typeof useTranslations<'readiness.chance'>>,
  { by, modelVersion }: PassEstimate,
): string {
  return by === 'model' && modelVersion !== null ? t('byModel', { version: modelVersion }) : t('byRules');
}
