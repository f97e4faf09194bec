export { followWorldClock, installDatabaseClock } from './database-clock.ts';
export { installSameWorld } from './install-same-world.ts';
export { seededIds } from './seeded-ids.ts';
export { settleJobs } from './settle-jobs.ts';
export { installWorldClock, type WorldClock } from './world-clock.ts';
