import { useState } from 'react';

/** What was just chosen stands there from the tap on, until what is saved changes; a failure takes it back. */
export function useShownChoice<Value extends string | number | boolean>(
  saved: Value,
  hasFailed: boolean,
): [shown: Value, choose: (chosen: Value) => void] {
  const [own, setOwn] = useState<{ before: Value; chosen: Value } | null>(null);
  // What is saved by now is the truth, also when it changes again elsewhere.
  if (own !== null && own.before !== saved) setOwn(null);
  const isWaiting = own !== null && own.before === saved && !hasFailed;
  return [isWaiting ? own.chosen : saved, (chosen) => setOwn({ before: saved, chosen })];
}
