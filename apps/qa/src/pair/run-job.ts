import { jobTasks } from '@debrief/features';
import { enqueue, type Services } from '@debrief/platform';

/** Puts a job into the queue that needs nothing to be said, as those that run by the clock. */
export async function runJob({ db }: Services, name: string): Promise<{ task: string }> {
  const task = jobTasks.find((each) => each.name === name);
  if (!task) throw new Error(`There is no job "${name}".`);
  await enqueue(db, task, {} as never);
  return { task: name };
}
