export { countAnswer, countBudgetAlert, countRequest, metricsText } from './metrics.ts';
