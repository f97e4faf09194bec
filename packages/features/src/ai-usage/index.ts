export { createGatewayPorts } from './create-gateway-ports.ts';
export { tellingMeters } from './meter/telling-meters.ts';
export { aiUsagePersonalData } from './personal-data.ts';
export { exportUsage, usageFileName } from './reports/export-usage.ts';
export { aiUsageRouter } from './router.ts';
export { findSentQuestion, type KeptQuestion } from './sent-question-queries.ts';
export { pruneCacheTask } from './tasks.ts';
export { countAnswers } from './telemetry.ts';
