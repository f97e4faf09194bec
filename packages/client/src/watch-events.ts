import type { WatchOptions } from './calls.ts';
import type { Api, LiveEvent, LiveTopic } from './generated/api.ts';

export async function* watchEvents(
  api: Api,
  topics: readonly LiveTopic[],
  options?: WatchOptions,
): AsyncGenerator<LiveEvent, void> {
  for await (const { data } of api.events.watch.watch({ topics: [...topics] }, options)) yield data;
}
