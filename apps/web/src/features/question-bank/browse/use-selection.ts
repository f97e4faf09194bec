import { useMemo, useState } from 'react';
import { extendTo, keepListed, noSelection, type Selection, toggle } from './selection.ts';

/** The chosen questions among those on the page. */
export function useSelection(listed: readonly string[]) {
  const [chosen, setChosen] = useState<Selection>(noSelection);
  const selection = useMemo(() => keepListed(chosen, listed), [chosen, listed]);
  return {
    ids: selection.ids,
    choose: (id: string, isRange: boolean) =>
      setChosen(isRange ? extendTo(selection, id, listed) : toggle(selection, id)),
    extendTo: (id: string, from: string) =>
      setChosen(extendTo(selection.anchorId ? selection : toggle(selection, from), id, listed)),
    setAll: (ids: readonly string[]) => setChosen({ ids: new Set(ids), anchorId: null }),
  };
}

export type SelectionModel = ReturnType<typeof useSelection>;
