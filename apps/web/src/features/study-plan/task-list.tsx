import type { PlanTask } from '@debrief/contracts';
import { FailureLine } from '../../ui/failure-line.tsx';
import classes from './task-list.module.css';
import { TaskRow } from './task-row.tsx';
import { useSetTaskDone } from './use-set-task-done.ts';

/** Tasks to tick. */
export function TaskList({ tasks }: { tasks: readonly PlanTask[] }) {
  const setDone = useSetTaskDone();
  return (
    <>
      <ul className={classes.list}>
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            onTick={({ id }, isDone) => setDone.mutate({ taskId: id, isDone })}
          />
        ))}
      </ul>
      <FailureLine error={setDone.error} />
    </>
  );
}
