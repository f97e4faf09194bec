import type { ExamReadiness } from '@debrief/contracts';
import type { CivilDate, Pace } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import classes from './ready-by-card.module.css';
import { useProspectWords } from './use-prospect-words.ts';
import { WhatIfSlider } from './what-if-slider.tsx';

/** The day one will be ready and why, and what another pace would make of it. */
export function ReadyByCard({ exam, today }: { exam: ExamReadiness; today: CivilDate }) {
  const t = useTranslations('readiness.readyBy');
  const [answer, ...others] = useProspectWords(today)(exam);
  return (
    <Card title={t('title')}>
      <p className={classes.answer}>{answer}</p>
      {others.length > 0 && <p className={classes.words}>{others.join(' ')}</p>}
      {exam.pace && (
        <>
          <WhatIfSlider key={exam.examId} exam={exam} pace={exam.pace} today={today} />
          <PaceWords pace={exam.pace} />
        </>
      )}
    </Card>
  );
}

function PaceWords({ pace }: { pace: Pace }) {
  const t = useTranslations('readiness.readyBy');
  const round = (value: number) => Math.round(10 * value) / 10;
  return (
    <p className={classes.pace}>
      {t('pace', { count: pace.questionsPerWeek })}{' '}
      {t('gain', {
        count: pace.answerCount,
        points: round(10 * pace.gainPerQuestion),
        fade: round(pace.fadePerWeek),
      })}
    </p>
  );
}
