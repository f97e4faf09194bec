import type { AiWaiting } from '@debrief/contracts';
import type { Bus, BusMessage } from '../bus/index.ts';
import type { CopyReader } from './copy-reader.ts';
import { type CopyRoster, nameOfStream } from './copy-roster.ts';
import type { StreamCopy } from './stream-copy.ts';
import type { StreamKey } from './stream-ledger.ts';

const topic = 'stream';
const waitingTopic = 'stream.waiting';
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

type WaitingNews = [name: string, generation: number, waiting: AiWaiting];

/** What the writer of a text without text waits for. */
export function waitingNews(key: StreamKey, generation: number, waiting: AiWaiting): BusMessage {
  const payload: WaitingNews = [nameOfStream(key), generation, waiting];
  return { topic: waitingTopic, payload };
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
  const stopHearingOfWaiting = bus.listen(waitingTopic, (payload) => {
    if (!Array.isArray(payload)) return;
    const [name, generation, waiting] = payload as WaitingNews;
    const copy = roster.find(name);
    if (!copy || copy.isLocal) return;
    // One that comes before its generation is known comes again with the next heartbeat.
    if (generation === copy.known.generation) takeWaiting(copy, waiting);
    else reader.refreshSoon(copy);
  });
  const stopReconnects = bus.onReconnect(refreshAll);
  return () => {
    stopHearing();
    stopHearingOfWaiting();
    stopReconnects();
  };
}

function takeWaiting(copy: StreamCopy, waiting: AiWaiting): void {
  const { known } = copy;
  const isOld = known.waiting?.place === waiting.place && known.waiting.expectedMs === waiting.expectedMs;
  if (isOld || known.status !== 'writing' || known.text !== '') return;
  copy.known = { ...known, waiting };
  copy.tell();
}

/** False: there is a gap, or it is of another generation. */
function addText(copy: StreamCopy, news: { generation: number; position: number; text: string }): boolean {
  const { known } = copy;
  const isNext = news.generation === known.generation && known.status === 'writing' && copy.isExact;
  if (!isNext || news.position > known.text.length) return false;
  const added = news.text.slice(known.text.length - news.position);
  if (added !== '') copy.known = { ...known, text: known.text + added, waiting: null };
  if (added !== '') copy.tell();
  return true;
}
