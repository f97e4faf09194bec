export { type Scenario, type ScenarioName, scenarios } from './scenarios.ts';
