export { endMadeTask } from './end-made-task.ts';
export { presentedKey } from './key-text.ts';
export { apiKeysPersonalData } from './personal-data.ts';
export { type KeyAllowance, type KeyUse, resolveApiKey } from './resolve-api-key.ts';
export { apiKeysRouter } from './router.ts';
export { apiKeysCron, pruneKeysTask } from './tasks.ts';
export { isKeyLiving } from './use-key-queries.ts';
