export type { DeepPartial } from './deep-partial.ts';
export { parsePartialJson } from './parse-partial-json.ts';
export { repairJson } from './repair-json.ts';
