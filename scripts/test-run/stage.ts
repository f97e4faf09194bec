/** What a stage of the test run found; a check counts as one test. */
export type Outcome = { passed: number; failed: number };

export type Stage = {
  name: string;
  run(): Promise<Outcome>;
};
