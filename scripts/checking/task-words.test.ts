import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jobTasks } from '../../packages/features/src/tasks.ts';

type Words = { [key: string]: Words | string };

it('the queue page has words for every job there is', () => {
  const { operations } = JSON.parse(readFileSync('apps/web/src/messages/en.json', 'utf8')) as {
    operations: { tasks: Words };
  };
  const wordsOf = (name: string) =>
    name
      .split('.')
      .reduce<Words | string | undefined>(
        (words, key) => (typeof words === 'object' ? words[key] : undefined),
        operations.tasks,
      );

  expect(jobTasks.map(({ name }) => name).filter((name) => typeof wordsOf(name) !== 'string')).toEqual([]);
});
