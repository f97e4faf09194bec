import type { Candidate, Rounds } from '../measuring/in-turns.ts';
import type { Row, Wanted } from './rows.ts';

/** Each candidate beside the two that do the same without us. */
export function toRows(turned: Rounds, of: Pick<Row, 'part' | 'processes' | 'parallel'>): Row[] {
  return turned.rows.map((row) => {
    const ratio = (other: string) => (row.what.startsWith('bare') ? null : turned.ratio(row.what, other));
    return { ...of, ...row, ofBareHttp: ratio('bare node:http'), ofBarePg: ratio('bare pg') };
  });
}

/** Of ours those that were asked for; what is bare is always there. */
export function chosen(candidates: Candidate[], { doors }: Wanted): Candidate[] {
  return candidates.filter(({ what }) => !doors || what.startsWith('bare') || doors.includes(what));
}
