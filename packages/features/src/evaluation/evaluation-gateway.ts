import {
  type AiResult,
  type AiTask,
  createGateway,
  createMemoryCache,
  createMemoryLedger,
  type GatewayPorts,
  type ModelsByTier,
  type PricePort,
  type Timeouts,
} from '@debrief/ai';

/** What a call took. */
export interface CallUse {
  inputTokens: number;
  outputTokens: number;
  costMicros: number;
  durationMs: number;
}

/** A gateway for the evaluation alone: no person, no quota, no cache, its books in memory. */
export interface EvaluationGateway {
  ask<Input, Output>(
    task: AiTask<Input, Output>,
    input: Input,
    name: string,
  ): Promise<{ result: AiResult<Output>; usage: CallUse }>;
}

interface EvaluationGatewayOptions {
  models: ModelsByTier;
  prices?: PricePort;
  timeouts?: Partial<Timeouts>;
}

/** Asks these models; with none, the rules write. */
export function createEvaluationGateway({
  models,
  prices,
  timeouts,
}: EvaluationGatewayOptions): EvaluationGateway {
  const ledger = createMemoryLedger();
  const ports: GatewayPorts = {
    ledger,
    cache: createMemoryCache(),
    quota: { reserve: async () => ({ ok: true }), release: async () => {} },
    now: () => new Date(),
    ...(prices && { prices }),
  };
  const gateway = createGateway({ models, ports, rulesPaceMs: 0, ...(timeouts && { timeouts }) });
  return {
    async ask(task, input, name) {
      const result = await gateway.run(task, input, { userId: 'evaluation', requestKey: name });
      const settlement = ledger.calls.find(({ callId }) => callId === result.callId)?.settlement;
      const usage = {
        inputTokens: settlement?.usage.inputTokens ?? 0,
        outputTokens: settlement?.usage.outputTokens ?? 0,
        costMicros: settlement?.costMicros ?? 0,
        durationMs: settlement?.durationMs ?? 0,
      };
      return { result, usage };
    },
  };
}
