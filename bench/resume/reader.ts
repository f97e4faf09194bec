import { get } from 'node:http';

/** Of what was received: nothing may be missing, nothing may come twice. */
export interface Reader {
  text: string;
  /** The id of the last event; what a page sends when it connects again. */
  place: string;
  /** Characters that never came, that came again, and that were not those written. */
  lost: number;
  repeated: number;
  wrong: number;
}

interface Source {
  url: string;
  token: string;
  /** All that was written until now. */
  written(): string;
}

export const newReader = (text = '', place = ''): Reader => ({ text, place, lost: 0, repeated: 0, wrong: 0 });

const longestMs = 5_000;

/**
 * Connects as a page that was cut off does, and reads until it has so many characters. Milliseconds from opening the
 * socket to the first replayed byte.
 * @throws when the server is not there, or the text does not come
 */
export function resume(reader: Reader, { url, token, written }: Source, until: number): Promise<number> {
  const headers = {
    ...{ authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    ...(reader.place && { 'last-event-id': reader.place }),
  };
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    let firstMs: number | undefined;
    let rest = '';
    const request = get(url, { agent: false, headers }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`It was answered ${response.statusCode}.`));
      response.setEncoding('utf8').on('error', fail);
      response.on('data', (piece: string) => {
        const events = (rest + piece).split('\n\n');
        rest = events.pop() ?? '';
        for (const { text, id } of events.flatMap(readDelta)) {
          firstMs ??= performance.now() - startedAt;
          take(reader, { text, id }, written());
        }
        if (reader.text.length < until || firstMs === undefined) return;
        end();
        resolve(firstMs);
      });
      response.on('end', () => fail(new Error('The stream ended.')));
    });
    const timer = setTimeout(() => fail(new Error('The text did not come.')), longestMs);
    request.on('error', fail);
    function end(): void {
      clearTimeout(timer);
      request.destroy();
    }
    function fail(error: Error): void {
      end();
      reject(error);
    }
  });
}

interface Delta {
  text: string;
  /** `<generation>:<position after it>` */
  id: string;
}

function readDelta(event: string): Delta[] {
  const data = /^data: (\{"type":"delta".*)$/m.exec(event)?.[1];
  const id = /^id: (.+)$/m.exec(event)?.[1];
  return data && id ? [{ id, text: (JSON.parse(data) as { text: string }).text }] : [];
}

function take(reader: Reader, { text, id }: Delta, written: string): void {
  const begin = Number(id.split(':')[1]) - text.length;
  reader.lost += Math.max(0, begin - reader.text.length);
  reader.repeated += Math.max(0, reader.text.length - begin);
  if (written.slice(begin, begin + text.length) !== text) reader.wrong += text.length;
  reader.text += text;
  reader.place = id;
}
