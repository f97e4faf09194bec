import { useLayoutEffect, useRef } from 'react';

/** Disabled ones too: the same field has the same number in every row. */
const fields = 'input:not([type="hidden"]):not([hidden]), textarea, select, button';

/** After a row was added, removed or moved, the focus goes where the writing goes on. */
export function useRowFocus() {
  const rows = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ row: number; field: number | 'text' } | null>(null);
  useLayoutEffect(() => {
    const goal = wanted.current;
    wanted.current = null;
    const row = goal && rows.current?.children[goal.row];
    if (!row) return;
    const all = [...row.querySelectorAll<HTMLElement>(fields)];
    const text = row.querySelector<HTMLElement>('[data-adds-row]');
    const same = goal.field === 'text' ? undefined : all[goal.field];
    (same && !same.matches(':disabled') ? same : (text ?? all[0]))?.focus();
  });
  return {
    rows,
    /** The main field of a row that will be there. */
    onRow(row: number): void {
      wanted.current = { row, field: 'text' };
    },
    /** The same field of the row one is in, at its new place. */
    follow(row: number): void {
      const here = document.activeElement?.closest('li');
      const field = here ? [...here.querySelectorAll(fields)].indexOf(document.activeElement as Element) : 0;
      wanted.current = { row, field: Math.max(field, 0) };
    },
  };
}
