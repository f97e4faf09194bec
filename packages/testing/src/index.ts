export * from './builders/index.ts';
export * from './database/index.ts';
export * from './learners/index.ts';
export * from './network/index.ts';
export * from './providers/index.ts';
export * from './stripe/index.ts';
export * from './webhooks/index.ts';
export * from './world/index.ts';
