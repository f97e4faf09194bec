import type { PlanTask } from '@debrief/contracts';
import { FailureLine } from '../../ui/failure-line.tsx';
import classes from './task-list.module.css';
import { TaskRow } from './task-row.tsx';
import { useSetTaskDone } from './use-set-task-done.ts';

interface TaskListProps {
  tasks: readonly PlanTask[];
  /** Later ones ask more quietly to be started. */
  isDue?: boolean;
}

/** Tasks to tick. */
export function TaskList({ tasks, isDue = true }: TaskListProps) {
  const setDone = useSetTaskDone();
  return (
    <>
      <ul className={classes.list}>
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            isDue={isDue}
            onTick={({ id }, isDone) => setDone.mutate({ taskId: id, isDone })}
          />
        ))}
      </ul>
      <FailureLine error={setDone.error} />
    </>
  );
}
