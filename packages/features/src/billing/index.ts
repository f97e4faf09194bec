export { getPlan } from './get-plan.ts';
