/** One item of the design documents, in our words. */
export interface Item {
  /** Document and number: `000-23`. */
  id: string;
  words: string;
  /**
   * `built`: at least one test must prove it. `later`: its system does not stand yet. `no behaviour`: an alternative
   * that was weighed, an estimate, or a contradiction that was settled elsewhere.
   */
  state: 'built' | 'later' | 'no behaviour';
}

type Row = readonly [id: string, words: string, state?: Item['state']];

export function toItems(rows: readonly Row[]): Item[] {
  return rows.map(([id, words, state = 'built']) => ({ id, words, state }));
}
