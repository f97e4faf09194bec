import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: 'debrief_' });

const requests = new Histogram({
  name: 'debrief_http_request_seconds',
  help: 'Time from a request to the end of its answer; streams are left out.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

const openStreams = new Gauge({
  name: 'debrief_open_streams',
  help: 'Subscriptions that are open now.',
  registers: [registry],
});

const answers = new Counter({
  name: 'debrief_ai_answers_total',
  help: 'Answers of the model gateway by the way they came: model, cache or rules, and why rules.',
  labelNames: ['task', 'by', 'why'],
  registers: [registry],
});

const budgetAlerts = new Counter({
  name: 'debrief_ai_budget_alerts_total',
  help: 'Limits of the monthly budget for models that were reached: soft warns, hard stops.',
  labelNames: ['kind'],
  registers: [registry],
});

interface CountedRequest {
  method: string;
  /** The route's pattern, never the address: few values. */
  route: string;
  status: number;
  durationMs: number;
}

export function countRequest({ durationMs, status, ...labels }: CountedRequest): void {
  requests.observe({ ...labels, status: `${Math.floor(status / 100)}xx` }, durationMs / 1_000);
}

export function countAnswer(labels: { task: string; by: string; why: string }): void {
  answers.inc(labels);
}

export function countBudgetAlert(kind: 'soft' | 'hard'): void {
  budgetAlerts.inc({ kind });
}

/** Everything in Prometheus' text format. */
export async function metricsText(now: {
  openStreams: number;
}): Promise<{ contentType: string; text: string }> {
  openStreams.set(now.openStreams);
  return { contentType: registry.contentType, text: await registry.metrics() };
}
