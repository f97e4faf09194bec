import { clear, createStore, del, entries, get, set, update } from 'idb-keyval';
import type { DeviceAttempt } from './device-attempt.ts';

/** Papers and answers on this device. Made when it is first needed: some browsers have no storage at all. */
let opened: ReturnType<typeof createStore> | undefined;
const store = () => {
  opened ??= createStore('debrief-device', 'attempts');
  return opened;
};

export function findDeviceAttempt(attemptId: string): Promise<DeviceAttempt | undefined> {
  return get<DeviceAttempt>(attemptId, store());
}

/** Those of the person; another person on the same device does not see them. */
export async function listDeviceAttempts(userId: string): Promise<DeviceAttempt[]> {
  return (await listAllDeviceAttempts()).filter((attempt) => attempt.userId === userId);
}

export async function listAllDeviceAttempts(): Promise<DeviceAttempt[]> {
  return (await entries<string, DeviceAttempt>(store())).map(([, attempt]) => attempt);
}

export function putDeviceAttempt(attempt: DeviceAttempt): Promise<void> {
  return set(attempt.paper.attempt.id, attempt, store());
}

/** One change at a time, over all tabs; the changed attempt, or undefined when there is none. */
export async function changeDeviceAttempt(
  attemptId: string,
  change: (attempt: DeviceAttempt) => DeviceAttempt,
): Promise<DeviceAttempt | undefined> {
  let changed: DeviceAttempt | undefined;
  await update<DeviceAttempt | undefined>(
    attemptId,
    (attempt) => {
      changed = attempt && change(attempt);
      return changed;
    },
    store(),
  );
  return changed;
}

export function removeDeviceAttempt(attemptId: string): Promise<void> {
  return del(attemptId, store());
}

export function clearDeviceAttempts(): Promise<void> {
  return clear(store());
}
