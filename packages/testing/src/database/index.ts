export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { ensureTemplate } from './ensure-template.ts';
export { hashMigrations, migrateTemplate } from './prepare-template.ts';
export { startTestServer } from './start-test-server.ts';
export { replaceDatabase } from './test-server.ts';
