import type { PlanTask } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';

interface TaskStartProps {
  task: PlanTask;
  title: string;
  /** How loudly it asks: the one next thing, something due, something later. */
  look?: 'filled' | 'light' | 'subtle';
}

/** Where a task is done: its quiz, else the quizzes of its topic. */
export function TaskStart({ task, title, look = 'light' }: TaskStartProps) {
  const t = useTranslations('plan');
  const button = {
    variant: look,
    'aria-label': t('startTask', { title }),
    children: t('start'),
  };
  if (task.quizId) return <LinkButton to="/quizzes/$quizId" params={{ quizId: task.quizId }} {...button} />;
  if (task.topicId)
    return <LinkButton to="/practise/$topicId" params={{ topicId: task.topicId }} {...button} />;
  return <LinkButton to="/quizzes" {...button} />;
}
