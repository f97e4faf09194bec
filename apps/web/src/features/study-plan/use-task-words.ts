import type { PlanTask } from '@debrief/contracts';
import type { PlanReason } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { useDayText } from '../../ui/use-day-text.ts';

/** A task in words: what to do, how much, why it stands in the plan, and how far it is. */
export function useTaskWords() {
  const t = useTranslations('plan');
  const why = useReasonWords();
  const dayText = useDayText();
  return (task: PlanTask) => ({
    title: titleOf(task, t),
    why: why(task.reason),
    minutes: t('minutes', { minutes: task.minutes }),
    size: sizeOf(task, t),
    missed: task.missedOn && !task.doneAt ? t('missedOn', { day: dayText(task.missedOn, 'short') }) : null,
    progress: progressOf(task, t),
  });
}

type Words = ReturnType<typeof useTranslations<'plan'>>;

function titleOf({ kind, topicName, quizTitle }: PlanTask, t: Words): string {
  const name = topicName ?? quizTitle;
  if (kind === 'review' && name === null) return t('kinds.mistakes');
  return t(`kinds.${kind}`, { name: name ?? t('someTopic') });
}

function sizeOf({ minutes, questionCount }: PlanTask, t: Words): string {
  if (questionCount === null) return t('minutes', { minutes });
  return t('questionsAndMinutes', { count: questionCount, minutes });
}

/** Only of what was begun and is not done. */
function progressOf({ doneCount, questionCount, doneAt }: PlanTask, t: Words) {
  if (doneAt !== null || doneCount === 0 || questionCount === null) return null;
  return {
    percent: (doneCount / questionCount) * 100,
    label: t('partlyDone', { done: doneCount, count: questionCount }),
  };
}

function useReasonWords() {
  const t = useTranslations('plan.reasons');
  return (reason: PlanReason): string => {
    switch (reason.code) {
      case 'not-started':
        return t('notStarted');
      case 'follow-up':
        return t('followUp', { days: reason.daysSince });
      case 'weak-topic':
        return t('weakTopic', { mastery: Math.round(reason.mastery) });
      case 'named-weakness':
        return t('namedWeakness', { mastery: Math.round(reason.mastery), count: reason.count });
      case 'nearly-there':
        return t('nearlyThere', { mastery: Math.round(reason.mastery) });
      case 'fading':
        return t('fading', { mastery: reason.mastery, fadesTo: reason.fadesTo });
      case 'keep-fresh':
        return reason.daysSince === null ? t('keepFresh') : t('keepFreshSince', { days: reason.daysSince });
      case 'mistakes-due':
        return t('mistakesDue', { count: reason.count });
      case 'last-days':
        return t('lastDays', { days: reason.daysToExam });
      case 'dress-rehearsal':
        return t('dressRehearsal', { days: reason.daysToExam });
    }
  };
}
