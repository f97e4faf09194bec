import type { ExamReadiness } from '@debrief/contracts';
import { type CivilDate, type ReadyProspect, readyPercent } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { useFarDayText } from '../use-far-day-text.ts';

type Exam = Pick<ExamReadiness, 'readiness' | 'prospect' | 'examOn' | 'passPercent'>;

/** When one will be ready, in sentences; the first is the answer. */
export function useProspectWords(today: CivilDate) {
  const t = useTranslations('readiness.readyBy');
  const dayText = useFarDayText(today);
  const range = ({ earliestOn, latestOn }: ReadyProspect) => {
    if (earliestOn === null) return [];
    const earliest = dayText(earliestOn);
    return [
      latestOn === null ? t('from', { earliest }) : t('between', { earliest, latest: dayText(latestOn) }),
    ];
  };
  const needed = ({ neededPerWeek }: ReadyProspect, examOn: CivilDate | null) => {
    if (neededPerWeek === null) return t('neededNone');
    return t(examOn !== null && examOn >= today ? 'neededExam' : 'neededWeeks', { count: neededPerWeek });
  };
  return ({ readiness, prospect, examOn, passPercent }: Exam): string[] => {
    if (readiness.status === 'not-enough-data') return [t('fewAnswers', { count: readiness.missingCount })];
    if (prospect === null) return [t('fewAttempts')];
    const day = prospect.readyOn === null ? '' : dayText(prospect.readyOn);
    const means = t('means', { percent: Math.round(readyPercent(passPercent)) });
    switch (prospect.status) {
      case 'ready':
        return [t('ready'), means];
      case 'on-course':
        return [t('onCourse', { day }), ...range(prospect), means];
      case 'after-exam':
        return [
          t('afterExam', { day, exam: examOn === null ? '' : dayText(examOn) }),
          ...range(prospect),
          needed(prospect, examOn),
          means,
        ];
      case 'no-practice':
        return [t('noPractice'), needed(prospect, examOn), means];
      case 'too-slow':
        return [t('tooSlow', { count: prospect.questionsPerWeek }), needed(prospect, examOn), means];
    }
  };
}
