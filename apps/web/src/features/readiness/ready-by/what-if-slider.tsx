import type { ExamReadiness } from '@debrief/contracts';
import { type CivilDate, daysBetween, type Pace, type WhatIf, whatIf } from '@debrief/core';
import { Slider } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { useFarDayText } from '../use-far-day-text.ts';
import { DayLine } from './day-line.tsx';
import classes from './what-if-slider.module.css';
import { WhatIfTable } from './what-if-table.tsx';

interface WhatIfSliderProps {
  exam: Pick<ExamReadiness, 'passPercent' | 'examOn'>;
  pace: Pace;
  today: CivilDate;
}

const step = 5;

/** Another number of questions a week, and the day that would come of it: worked out here, without asking anybody. */
export function WhatIfSlider({ exam, pace, today }: WhatIfSliderProps) {
  const t = useTranslations('readiness.whatIf');
  const [count, setCount] = useState(Math.max(step, step * Math.round(pace.questionsPerWeek / step)));
  const most = Math.max(150, 50 * Math.ceil((2 * pace.questionsPerWeek) / 50));
  const result = whatIf({ today, passPercent: exam.passPercent, pace, questionsPerWeek: count });
  const words = useResultWords(today)(result, { count, examOn: exam.examOn });
  return (
    <section className={classes.whatIf}>
      <h3 className={classes.title}>{t('title')}</h3>
      <Slider
        classNames={{ root: classes.slider, thumb: classes.thumb }}
        value={count}
        onChange={setCount}
        {...{ min: 0, max: most, step, size: 'lg', thumbSize: 28 }}
        label={null}
        thumbLabel={t('label')}
        thumbValueText={t('value', { count })}
        marks={[0, most / 2, most].map((value) => ({ value, label: value }))}
      />
      <p className={classes.count}>{t('value', { count })}</p>
      <p className={classes.result} role="status">
        {words}
      </p>
      <DayLine today={today} result={result} examOn={exam.examOn} />
      <Disclosure label={t('table')}>
        <WhatIfTable passPercent={exam.passPercent} pace={pace} today={today} most={most} />
      </Disclosure>
    </section>
  );
}

function useResultWords(today: CivilDate) {
  const t = useTranslations('readiness.whatIf');
  const dayText = useFarDayText(today);
  return ({ readyOn }: WhatIf, { count, examOn }: { count: number; examOn: CivilDate | null }): string => {
    if (readyOn === null) return t('never', { count });
    if (readyOn === today) return t('today');
    const day = t('day', { count, day: dayText(readyOn) });
    if (examOn === null || examOn < today) return day;
    const days = daysBetween(readyOn, examOn);
    const beside = days < 0 ? t('late') : days === 0 ? t('onDay') : t('inTime', { days });
    return `${day} ${beside}`;
  };
}
