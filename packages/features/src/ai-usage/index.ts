export { createGatewayPorts } from './create-gateway-ports.ts';
export { aiUsageRouter } from './router.ts';
export { pruneCacheTask } from './tasks.ts';
export { countAnswers } from './telemetry.ts';
