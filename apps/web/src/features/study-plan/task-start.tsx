import type { PlanTask } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';

interface TaskStartProps {
  task: Pick<PlanTask, 'start' | 'doneCount'>;
  title: string;
  /** How loudly it asks: the one next thing, something due, something later. */
  look?: 'filled' | 'light' | 'subtle';
}

/** Where a task is done. */
export function TaskStart({ task: { start, doneCount }, title, look = 'light' }: TaskStartProps) {
  const t = useTranslations('plan');
  const isBegun = doneCount > 0;
  const button = {
    variant: look,
    'aria-label': t(isBegun ? 'goOnTask' : 'startTask', { title }),
    children: t(isBegun ? 'goOn' : 'start'),
  };
  switch (start.to) {
    case '/practise/$topicId':
      return <LinkButton to={start.to} params={start.params} search={start.search} {...button} />;
    case '/quizzes/$quizId':
      return <LinkButton to={start.to} params={start.params} {...button} />;
    default:
      return <LinkButton to={start.to} {...button} />;
  }
}
