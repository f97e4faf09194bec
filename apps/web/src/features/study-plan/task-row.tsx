import type { PlanTask } from '@debrief/contracts';
import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { Meter } from '../../ui/meter.tsx';
import classes from './task-row.module.css';
import { TaskStart } from './task-start.tsx';
import { useTaskWords } from './use-task-words.ts';

interface TaskRowProps {
  task: PlanTask;
  isDue: boolean;
  onTick: (task: PlanTask, isDone: boolean) => void;
}

export function TaskRow({ task, isDue, onTick }: TaskRowProps) {
  const words = useTaskWords()(task);
  const whyId = useId();
  const isDone = task.doneAt !== null;
  return (
    <li className={classes.row} data-done={isDone}>
      <Checkbox
        checked={isDone}
        onChange={(event) => onTick(task, event.currentTarget.checked)}
        label={<span data-content>{words.title}</span>}
        aria-describedby={whyId}
        classNames={{ root: classes.tick, body: classes.tickBody, label: classes.title }}
      />
      <div id={whyId} className={classes.why}>
        {words.why} <span className={classes.minutes}>{words.size}</span>
        {words.missed && <span className={classes.missed}>{words.missed}</span>}
        {words.progress && (
          <span className={classes.progress}>
            <Meter percent={words.progress.percent} label={words.progress.label} />
            <span aria-hidden>{words.progress.label}</span>
          </span>
        )}
      </div>
      {!isDone && (
        <div className={classes.start}>
          <TaskStart task={task} title={words.title} look={isDue ? 'light' : 'subtle'} />
        </div>
      )}
    </li>
  );
}
