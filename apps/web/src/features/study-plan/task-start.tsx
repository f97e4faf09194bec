import type { PlanTask } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';

interface TaskStartProps {
  task: PlanTask;
  title: string;
  isMain?: boolean;
}

/** Where a task is done: its quiz, else the quizzes of its topic. */
export function TaskStart({ task, title, isMain = false }: TaskStartProps) {
  const t = useTranslations('plan');
  const look = {
    variant: isMain ? 'filled' : 'light',
    'aria-label': t('startTask', { title }),
    children: t('start'),
  };
  if (task.quizId) return <LinkButton to="/quizzes/$quizId" params={{ quizId: task.quizId }} {...look} />;
  if (task.topicId)
    return <LinkButton to="/practise/$topicId" params={{ topicId: task.topicId }} {...look} />;
  return <LinkButton to="/quizzes" {...look} />;
}
