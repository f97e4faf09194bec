import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const sources = ['packages/*/src', 'apps/*/src', 'apps/web/build', 'eval', 'scripts'];
const unitTests = sources.map((folder) => `${folder}/**/*.test.{ts,tsx}`);
const databaseTests = sources.map((folder) => `${folder}/**/*.db.test.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers: availableParallelism(),
          include: unitTests,
          exclude: [...configDefaults.exclude, '**/*.db.test.ts'],
          // As below: everything is imported once a worker, and these keep nothing in modules.
          isolate: false,
          // Some start processes, on machines that have other things to do.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'db',
          // Half of what these do is wait: for databases, for programs that start, for those that were killed.
          maxWorkers: availableParallelism() + 1,
          // Each file has a database of its own and keeps nothing elsewhere: importing everything once a worker halves the time.
          isolate: false,
          include: databaseTests,
          globalSetup: ['packages/testing/src/database/vitest-setup.ts'],
          // Ends what hangs; a machine that has other things to do takes its time to seed and to start programs.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
