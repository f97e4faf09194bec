import type { BookedCall } from './booked-call-queries.ts';
import type { DoubleRecord } from './double-record.ts';

/** What a record of the double must tell; those fetched from a double in another process do as well. */
export type BilledRequest = Pick<DoubleRecord, 'headers' | 'billed'>;

/**
 * The law of the bill: the provider's own count against our books, once everything is over. Each difference is a
 * sentence; none is what a test wants. Requests carry the name of their call as `x-client-request-id`.
 *
 * Between the entry in the books and the request a process can die, or a person stop: there the books may say one more.
 * `faults` of a call (answers that the double spoiled by script) allow one more request each.
 */
export function checkBill(
  requests: readonly BilledRequest[],
  calls: readonly BookedCall[],
  faults: (call: BookedCall) => number = () => 0,
): string[] {
  const byCall = Map.groupBy(requests, (request) => String(request.headers['x-client-request-id']));
  const known = new Set(calls.map((call) => call.id));
  const strays = [...byCall.keys()].filter((id) => !known.has(id));
  return [
    ...strays.map((id) => `The provider was asked by ${id}, which is not in the books.`),
    ...calls.flatMap((call) => checkCall(call, byCall.get(call.id) ?? [], faults(call))),
  ];
}

function checkCall(call: BookedCall, requests: readonly BilledRequest[], faults: number): string[] {
  const { attempts, crashes, state } = call;
  const count = requests.length;
  const unsent = crashes + Number(state === 'interrupted');
  const name = `${call.requestKey} (${state})`;
  const told: [boolean, string][] = [
    [state === 'reserved' || state === 'sent', `${name} is still open.`],
    [count > attempts, `${name} was asked ${count} times and booked ${attempts} times.`],
    [attempts > count + unsent, `${name} was booked ${attempts} times and asked ${count} times.`],
    [count > 1 + crashes + faults, `${name} was asked ${count} times after ${crashes + faults} faults.`],
    [!areTokensRight(call, requests), `${name} has other tokens in the books than on the bill.`],
  ];
  return told.filter(([isWrong]) => isWrong).map(([, words]) => words);
}

// Estimates are for requests whose bill never came; they cannot be compared.
function areTokensRight(call: BookedCall, requests: readonly BilledRequest[]): boolean {
  if (call.isUsageEstimated) return true;
  const sum = (which: 'input' | 'output') =>
    requests.reduce((total, { billed }) => total + (billed?.[which] ?? 0), 0);
  return call.inputTokens === sum('input') && call.outputTokens === sum('output');
}
