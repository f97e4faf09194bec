import type { Logger } from '../logger.ts';
import type { BusMessage } from './bus.ts';

/** Who hears what in this process. A hearer that throws disturbs nobody. */
export function createSwitchboard(log: Logger) {
  const hearers = new Map<string, Set<(payload: unknown) => void>>();
  const onConnected = new Set<() => void>();

  function ringAll<Value>(all: Iterable<(value: Value) => void>, value: Value): void {
    for (const hear of [...all]) {
      try {
        hear(value);
      } catch (error) {
        log.error({ err: error }, 'a hearer of the bus failed');
      }
    }
  }

  return {
    ring: ({ topic, payload }: BusMessage) => ringAll(hearers.get(topic) ?? [], payload),
    ringConnected: () => ringAll<void>(onConnected, undefined),
    listen(topic: string, hear: (payload: unknown) => void): () => void {
      const all = hearers.get(topic) ?? new Set();
      hearers.set(topic, all.add(hear));
      return () => {
        all.delete(hear);
        if (all.size === 0 && hearers.get(topic) === all) hearers.delete(topic);
      };
    },
    onReconnect(hear: () => void): () => void {
      onConnected.add(hear);
      return () => onConnected.delete(hear);
    },
  };
}
