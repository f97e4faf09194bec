import type { ProviderHealth } from '@debrief/ai';
import type { QueueFigures } from '@debrief/contracts';
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

const droppedClaims = new Counter({
  name: 'debrief_insight_dropped_total',
  help: 'Statements of debriefs that the answers did not bear out and that were dropped, by who wrote them and why.',
  labelNames: ['model', 'reason'],
  registers: [registry],
});

const queue = {
  waitingCount: gauge('debrief_queue_waiting_jobs', 'Jobs that are due and not begun.'),
  oldestMs: gauge('debrief_queue_oldest_milliseconds', 'How long the oldest of them has been due.'),
  runningCount: gauge('debrief_queue_running_jobs', 'Jobs that run now.'),
  delayedCount: gauge('debrief_queue_delayed_jobs', 'Jobs that are due later.'),
  failedCount: gauge('debrief_queue_failed_jobs', 'Jobs that failed for good.'),
  aliveWorkerCount: gauge('debrief_workers', 'Worker processes that are alive.'),
};

const providers = {
  inFlight: gauge('debrief_ai_provider_requests', 'Requests to a provider under way.', ['provider']),
  waiting: gauge('debrief_ai_provider_waiting', 'Calls in line for a provider.', ['provider']),
  resting: gauge('debrief_ai_provider_resting', '1 while a provider rests after failures.', ['provider']),
};

function gauge<Label extends string>(name: string, help: string, labelNames: Label[] = []): Gauge<Label> {
  return new Gauge({ name, help, labelNames, registers: [registry] });
}

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

export function countDroppedClaims(labels: { model: string; reason: string }): void {
  droppedClaims.inc(labels);
}

function setQueue(figures: QueueFigures): void {
  for (const name of Object.keys(queue) as (keyof typeof queue)[]) queue[name].set(figures[name] ?? 0);
}

function setProviders(all: readonly ProviderHealth[]): void {
  for (const { provider, inFlight, waiting, state } of all) {
    providers.inFlight.set({ provider }, inFlight);
    providers.waiting.set({ provider }, waiting);
    providers.resting.set({ provider }, state === 'closed' ? 0 : 1);
  }
}

/** Everything in Prometheus' text format. */
export async function metricsText(now: {
  openStreams: number;
  /** Left out when the database cannot be asked: the last figures stay. */
  queue?: QueueFigures;
  /** As this process sees them. */
  providers?: readonly ProviderHealth[];
}): Promise<{ contentType: string; text: string }> {
  openStreams.set(now.openStreams);
  if (now.queue) setQueue(now.queue);
  setProviders(now.providers ?? []);
  return { contentType: registry.contentType, text: await registry.metrics() };
}
