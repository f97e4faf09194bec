interface Example {
  asked?: unknown;
  answered?: unknown;
}

const examples: Readonly<Record<string, Example>> = {};

export function exampleOf(procedure: string): Example | undefined {
  return examples[procedure];
}
