import type { Turned } from '../measuring/in-turns.ts';

export type ReadPart = 'nobody' | 'query' | 'dashboard';

export interface Row extends Turned {
  part: string;
  /** Server processes, and requests on their way at once. */
  processes: number;
  parallel: number;
  /** A second of this over a second of that, inside each round. */
  ofBareHttp: number | null;
  ofBarePg: number | null;
}

export interface Wanted {
  processes: number[];
  parallel: number[];
  seconds: number;
  rounds: number;
  /** Which of ours; all when null. */
  doors: string[] | null;
}
