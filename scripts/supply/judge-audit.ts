interface Advisory {
  severity?: string;
  module_name?: string;
  title?: string;
  url?: string;
}

export type Audit = { isRun: false } | { isRun: true; counts: Record<string, number>; problems: string[] };

const grave = new Set(['high', 'critical']);

/** Reads `pnpm audit --json`. What is not an audit was none: never a clean one. */
export function judgeAudit(said: unknown): Audit {
  if (typeof said !== 'object' || said === null || !('advisories' in said) || !('metadata' in said))
    return { isRun: false };
  const advisories = Object.values(said.advisories as Record<string, Advisory>);
  const counts: Record<string, number> = {};
  for (const { severity = 'unknown' } of advisories) counts[severity] = (counts[severity] ?? 0) + 1;
  const problems = advisories
    .filter(({ severity }) => severity === undefined || grave.has(severity))
    .map(({ severity, module_name, title, url }) => `${severity}: ${module_name}, ${title} (${url})`);
  return { isRun: true, counts, problems };
}
