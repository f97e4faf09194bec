import type { Bus, BusMessage } from '../bus/index.ts';
import type { CopyReader } from './copy-reader.ts';
import { type CopyRoster, nameOfStream } from './copy-roster.ts';
import type { StreamCopy } from './stream-copy.ts';
import type { StreamKey } from './stream-ledger.ts';

const topic = 'stream';
/** Longer text is read from the database. */
const maxInlineChars = 1_000;

/** That a stream changed: with its new text when that is short and all that changed. */
type News = [name: string, generation: number, position: number, text: string | null];

export function textNews(
  key: StreamKey,
  chunk: { generation: number; position: number; text: string },
): BusMessage {
  const text = chunk.text.length <= maxInlineChars ? chunk.text : null;
  const payload: News = [nameOfStream(key), chunk.generation, chunk.position, text];
  return { topic, payload };
}

/** Something other than more text: a claim, a restart, an end. */
export function changeNews(key: StreamKey): BusMessage {
  return { topic, payload: [nameOfStream(key), 0, 0, null] satisfies News };
}

/** Keeps mirrors fresh by what other processes tell. */
export function hearNews(bus: Bus, roster: CopyRoster, reader: CopyReader): () => void {
  const refreshAll = () => {
    for (const copy of roster.mirrors()) reader.refreshSoon(copy);
  };
  const stopHearing = bus.listen(topic, (payload) => {
    if (!Array.isArray(payload)) return refreshAll();
    const [name, generation, position, text] = payload as News;
    const copy = roster.find(name);
    if (!copy || copy.isLocal) return;
    if (text === null || !addText(copy, { generation, position, text })) reader.refreshSoon(copy);
  });
  const stopReconnects = bus.onReconnect(refreshAll);
  return () => {
    stopHearing();
    stopReconnects();
  };
}

/** False: there is a gap, or it is of another generation. */
function addText(copy: StreamCopy, news: { generation: number; position: number; text: string }): boolean {
  const { known } = copy;
  const isNext = news.generation === known.generation && known.status === 'writing' && copy.isExact;
  if (!isNext || news.position > known.text.length) return false;
  const added = news.text.slice(known.text.length - news.position);
  if (added !== '') copy.known = { ...known, text: known.text + added };
  if (added !== '') copy.tell();
  return true;
}
