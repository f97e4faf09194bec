/** A queue that can be measured: what is put in is begun in this process, which says when. */
export interface Candidate {
  name: string;
  /** All at once, before anybody takes any of it. */
  fill(count: number): Promise<void>;
  /** `begun` is called with the number of each job as it begins. */
  start(begun: (number: number) => void): Promise<void>;
  addOne(number: number): Promise<void>;
  stop(): Promise<void>;
}

export const concurrency = 4;
