export { againWhileDatabaseIsAway } from './again-while-away.ts';
export { AppError, invariant, notFound } from './app-error.ts';
export { isDatabaseAway } from './is-database-away.ts';
