export type { Scenario } from './scenario.ts';
export { type ScenarioName, scenarios } from './scenarios.ts';
export type { Stage } from './stage.ts';
