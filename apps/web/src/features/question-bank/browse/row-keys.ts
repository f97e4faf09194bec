import type { KeyboardEvent } from 'react';

/** Arrow keys go from one row's box to the next; with Shift they choose on the way. */
export function moveBetweenRows(
  event: KeyboardEvent<HTMLInputElement>,
  extendTo: (rowId: string) => void,
): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const boxes = [
    ...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLInputElement>('[data-row]') ?? []),
  ];
  const next = boxes[boxes.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (event.shiftKey && next.dataset.row) extendTo(next.dataset.row);
}
