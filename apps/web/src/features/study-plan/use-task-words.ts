import type { PlanTask } from '@debrief/contracts';
import type { PlanReason } from '@debrief/core';
import { useTranslations } from 'use-intl';

/** A task in words: what to do, and why it stands in the plan. */
export function useTaskWords() {
  const t = useTranslations('plan');
  const why = useReasonWords();
  return (task: PlanTask) => ({
    title: t(`kinds.${task.kind}`, { name: task.topicName ?? task.quizTitle ?? t('someTopic') }),
    why: why(task.reason),
    minutes: t('minutes', { minutes: task.minutes }),
  });
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
      case 'keep-fresh':
        return reason.daysSince === null ? t('keepFresh') : t('keepFreshSince', { days: reason.daysSince });
      case 'last-days':
        return t('lastDays', { days: reason.daysToExam });
      case 'dress-rehearsal':
        return t('dressRehearsal', { days: reason.daysToExam });
    }
  };
}
