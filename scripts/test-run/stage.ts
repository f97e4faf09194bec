/** What a stage of the test run found; a check counts as one test. */
export type Outcome = {
  passed: number;
  failed: number;
  /** Tests that failed, and those that passed at their second try. */
  remarks: string[];
};

export type Stage = {
  name: string;
  /** It keeps one core busy and nothing waits for it: another such stage may run beside it. */
  isSmall?: boolean;
  run(): Promise<Outcome>;
};
