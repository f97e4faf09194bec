/** What a stage of the test run found; a check counts as one test. */
export type Outcome = {
  passed: number;
  failed: number;
  /** Tests that failed, and those that passed at their second try. */
  remarks: string[];
};

export type Stage = {
  name: string;
  /** It leaves a core free, and nothing comes of running beside another such stage. */
  isSmall?: boolean;
  run(): Promise<Outcome>;
};
