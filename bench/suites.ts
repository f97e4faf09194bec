interface Suite {
  /** Options of a run of a few minutes for all; null: left out of it. */
  quick: string[] | null;
}

/** In the order in which they run. */
export const suites: Record<string, Suite> = {
  api: { quick: ['--seconds', '1', '--rounds', '3'] },
  web: { quick: ['--rounds', '5'] },
  stream: { quick: ['--rounds', '1', '--concurrent', '50'] },
  followers: { quick: ['--seconds', '8'] },
  resume: { quick: ['--cuts', '60', '--kills', '2'] },
  hub: { quick: ['--seconds', '3', '--rounds', '3'] },
  bank: { quick: ['--parts', 'save,submit', '--seconds', '2'] },
  jobs: { quick: ['--jobs', '10000', '--singles', '150', '--rounds', '3'] },
  enqueue: { quick: ['--seconds', '1', '--rounds', '3'] },
  dashboard: { quick: ['--seconds', '1', '--people', '200'] },
  login: { quick: ['--seconds', '2', '--rounds', '3'] },
  recovery: { quick: ['--rounds', '1'] },
  start: { quick: ['--rounds', '1'] },
  soak: { quick: null },
};
