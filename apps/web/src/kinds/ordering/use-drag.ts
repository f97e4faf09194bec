import { useCallback, useEffect, useRef, useState } from 'react';
import { moveItem } from './move-item.ts';

/**
 * Dragging with finger, pen or mouse, as an extra beside buttons and keys. While it lasts the list is reordered on screen
 * alone; the drop tells the new order. The window listens, because a row that moves in the page loses its pointer.
 */
export function useDrag(ids: readonly string[], onDrop: (ids: string[]) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [order, setOrder] = useState<readonly string[]>(ids);
  const latest = useRef({ order, onDrop });
  latest.current = { order, onDrop };

  const start = useCallback(
    (id: string, event: React.PointerEvent) => {
      if (event.button !== 0) return;
      setOrder(ids);
      setDragged(id);
    },
    [ids],
  );

  useEffect(() => {
    if (dragged === null) return;
    const onMove = (event: PointerEvent) => {
      setOrder((now) =>
        moveItem(now, now.indexOf(dragged), placeUnder(list.current, dragged, event.clientY)),
      );
    };
    const onUp = () => {
      setDragged(null);
      latest.current.onDrop([...latest.current.order]);
    };
    const onCancel = () => setDragged(null);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
    };
  }, [dragged]);

  return { list, dragged, start, order: dragged === null ? ids : order };
}

/** How many of the other rows have their middle above the pointer. */
function placeUnder(list: HTMLElement | null, dragged: string, y: number): number {
  const rows = [...(list?.children ?? [])].filter(
    (row): row is HTMLElement => row instanceof HTMLElement && row.dataset.itemId !== dragged,
  );
  return rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}
