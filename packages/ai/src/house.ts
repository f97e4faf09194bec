import type { AiWay } from '@debrief/contracts';
import type { Flights } from './flights.ts';
import type { Landing } from './fly.ts';
import type { GatewayLogger, GatewayPorts } from './ports/ports.ts';
import type { ProviderGate } from './provider-gate.ts';
import type { ConfiguredModel, ModelsByTier } from './providers/configured-model.ts';
import type { GatewaySettings } from './settings.ts';
import type { AiTask, Question } from './task.ts';
import type { Telling } from './telling.ts';

/** What all calls of a gateway share. */
export interface House {
  models: ModelsByTier;
  ports: GatewayPorts;
  settings: GatewaySettings;
  logger: GatewayLogger | undefined;
  gateOf(model: ConfiguredModel): ProviderGate;
  /** What is being asked right now. */
  flights: Flights<Landing>;
}

/** Who asks, under which name, and how they stop it. */
export interface CallOptions {
  userId: string;
  /** The caller's name for this piece of work: the same key again is the same call, counted once. */
  requestKey: string;
  signal?: AbortSignal;
  /**
   * What an earlier try of the same call is known to have said before its process died or handed over. When that is
   * nearly all of an answer, it is finished without another request.
   */
  resume?: { text: string };
}

/** One logical call on its way, as those see it who need not know its types. */
export interface AnyCall {
  task: AiTask<never, unknown>;
  question: Question;
  questionHash: string;
  options: CallOptions;
  telling: Telling;
  /** The rhythm of the rules, in milliseconds a piece. */
  rulesPaceMs: number;
  /** Of `performance.now()`. */
  startedAt: number;
}

/** The same with its types. */
export interface Call<Input, Output> extends AnyCall {
  task: AiTask<Input, Output>;
  input: Input;
}

/** The answer, which way it came, and its row in the ledger. */
export interface AiResult<Output> {
  output: Output;
  way: AiWay;
  callId: string | null;
}
