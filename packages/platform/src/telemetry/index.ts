export { countAnswer, countRequest, metricsText } from './metrics.ts';
