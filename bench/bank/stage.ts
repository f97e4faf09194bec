import type { Installation } from '@debrief/testing';

export interface BenchStage {
  at: Installation;
  /** Connections of the server, and of what stands beside it. */
  poolSize: number;
  /** Students at once. */
  parallel: number[];
  seconds: number;
  /** How many questions the bank is to hold. */
  questions: number;
}
