// node --import .../same-world/preload.ts apps/qa/src/build/main.ts SCENARIO: builds it on the database at DATABASE_URL,
// and does all the work that follows from it, so that whoever copies it finds no job waiting.
import { createServices } from '@debrief/features';
import { readSettings } from '@debrief/platform';
import { settleJobs } from '@debrief/testing/same-world';
import { type Scenario, type ScenarioName, scenarios } from '@debrief/testing/scenarios';
import { createStage } from '@debrief/testing/stage';
import { startWorker } from '@debrief/worker';

const scenario: Scenario = scenarios[process.argv[2] as ScenarioName];
const settings = readSettings(process.env);
const services = await createServices(settings, { name: 'scenario' });
await scenario.build?.(createStage(services));
const worker = await startWorker({
  ...{ services, cron: [], concurrency: 2 },
  connectionString: services.connectionString,
});
const { isSettled, waiting } = await settleJobs(services.db, 120_000);
await worker.stop();
await services.close();
if (!isSettled) throw new Error(`${waiting} jobs are still waiting.`);
process.exit(0);
