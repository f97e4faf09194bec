import type { ExamReadiness } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextLink } from '../../ui/link.tsx';
import { ChanceFigure } from './chance/chance-figure.tsx';
import { ReadinessWhy } from './chance/readiness-why.tsx';
import { LockedReadiness } from './locked-readiness.tsx';
import { NotEnoughData } from './not-enough-data.tsx';
import classes from './readiness-card.module.css';
import { ReadinessScale } from './readiness-scale.tsx';
import { useProspectWords } from './ready-by/use-prospect-words.ts';

interface ReadinessCardProps {
  exam: ExamReadiness;
  names: Readonly<Record<string, string>>;
}

/** How likely one exam would be passed today, how sure that is, when it will be time, and why. */
export function ReadinessCard({ exam, names }: ReadinessCardProps) {
  const t = useTranslations('progress.readiness');
  const chance = useTranslations('readiness.chance');
  const { readiness, pass, passPercent, computedAt } = exam;
  const [answer] = useProspectWords(computedAt.slice(0, 10) as CivilDate)(exam);
  const link = (
    <TextLink
      to="/progress/readiness"
      search={{ exam: exam.examId }}
      aria-label={chance('moreOf', { exam: exam.examName })}
    >
      {chance('more')}
    </TextLink>
  );
  return (
    <Card title={<span data-content>{exam.examName}</span>} aside={link}>
      {readiness.status === 'not-enough-data' && <NotEnoughData {...readiness} />}
      {readiness.status === 'locked' && <LockedReadiness />}
      {readiness.status === 'estimated' && (
        <>
          {pass && <ChanceFigure pass={pass} />}
          <p className={classes.words}>
            {answer} {t('between', toWhole(readiness.lowPercent, readiness.highPercent))}
          </p>
          <ReadinessScale {...readiness} passPercent={passPercent} />
          <Disclosure label={t('why')}>
            <ReadinessWhy readiness={readiness} names={names} />
          </Disclosure>
        </>
      )}
    </Card>
  );
}

function toWhole(low: number, high: number) {
  return { low: Math.round(low), high: Math.round(high) };
}
