import { errorCodes } from '@debrief/contracts';
import { problems } from '../../apps/server/src/rest/problem.ts';
import { failureCopy } from '../../apps/web/src/errors/failure-copy.ts';
import type { KnownReason } from './collect-reasons.ts';

const begin = '<!-- errors: written by scripts/checks/error-catalogue.ts -->';
const end = '<!-- /errors -->';

type Words = Record<string, { title: string; body?: string }>;

/** The guide with its tables of codes and reasons as the code has them. */
export function withCatalogue(guide: string, reasons: readonly KnownReason[], words: Words): string {
  const [before, rest] = guide.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The guide lacks ${begin} and ${end}.`);
  return `${before}${begin}\n\n${codeTable(words)}\n\n${reasonTable(reasons)}\n\n${end}${after}`;
}

function codeTable(words: Words): string {
  const rows = errorCodes.map((code) => {
    const [status, title] = problems[code];
    return `| \`${code}\` | ${status} | ${title} | ${words[failureCopy[code]]?.title ?? ''} |`;
  });
  return [
    '| code | HTTP | title in problem+json | heading that people read |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function reasonTable(reasons: readonly KnownReason[]): string {
  // The one function by which all of them are made names none.
  const named = reasons.filter(({ reason }) => !reason.startsWith('*'));
  const seen = new Map(named.map((each) => [`${each.code} ${each.reason}`, each]));
  const rows = [...seen.values()]
    .sort((a, b) => a.reason.localeCompare(b.reason, 'en') || a.code.localeCompare(b.code, 'en'))
    .map(
      ({ code, reason, meaning }) => `| \`${reason}\` | \`${code}\` | ${meaning.replaceAll('|', '\\|')} |`,
    );
  return [`${rows.length} reasons:`, '', '| reason | code | what happened |', '|---|---|---|', ...rows].join(
    '\n',
  );
}
