export { countAnswer, countBudgetAlert, countDroppedClaims, countRequest, metricsText } from './metrics.ts';
