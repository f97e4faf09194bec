export * from './database/index.ts';
export * from './providers/index.ts';
