import { get } from 'node:http';
import { constants, createGunzip } from 'node:zlib';

/** One piece as it came out of the socket: when, and how long the text was after it. */
export interface Arrival {
  at: number;
  chars: number;
}

export interface StreamReading {
  text: string;
  arrivals: Arrival[];
  /** Of the body alone. */
  bytes: number;
}

/** Milliseconds since the epoch, with fractions: the clock of every process of the bench. */
export const nowMs = () => performance.timeOrigin + performance.now();

const inPieces = { flush: constants.Z_SYNC_FLUSH };

interface Reader {
  headers?: Record<string, string>;
  /** Turns a piece into what it adds to the text, or into the whole text as it now stands. */
  toText: (piece: string) => string | { whole: string };
  /** True ends the reading before the server does. */
  isOver?: (piece: string) => boolean;
}

export function readStream(
  url: string,
  { headers, toText, isOver = () => false }: Reader,
): Promise<StreamReading> {
  const reading: StreamReading = { text: '', arrivals: [], bytes: 0 };
  return new Promise((resolve, reject) => {
    const request = get(url, { headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.on('data', (piece: Buffer) => {
        reading.bytes += piece.length;
      });
      const body =
        response.headers['content-encoding'] === 'gzip' ? response.pipe(createGunzip(inPieces)) : response;
      body.setEncoding('utf8');
      body.on('data', (piece: string) => {
        const heard = toText(piece);
        const text = typeof heard === 'string' ? reading.text + heard : heard.whole;
        if (text !== reading.text) {
          reading.text = text;
          reading.arrivals.push({ at: nowMs(), chars: text.length });
        }
        if (!isOver(piece)) return;
        request.destroy();
        resolve(reading);
      });
      body.on('error', () => {});
      response.on('end', () => resolve(reading));
    });
    request.on('error', reject);
  });
}

/** Texts of the deltas in a piece of an event stream. */
export function createEventReader(): (piece: string) => string {
  const read = createDataReader<{ type?: string; text?: string }>();
  return (piece) =>
    read(piece)
      .map((event) => (event.type === 'delta' ? event.text : ''))
      .join('');
}

/** The newest of the growing objects, as the text it will once be; chars of one that still grows are nearly right. */
export function createObjectReader(): (piece: string) => { whole: string } {
  const read = createDataReader<object>();
  let whole = '';
  return (piece) => {
    const newest = read(piece).at(-1);
    if (newest && Object.keys(newest).length > 0) whole = JSON.stringify(newest);
    return { whole };
  };
}

/** Events whose data is an object; one that was cut in two waits for its rest. */
function createDataReader<Data>(): (piece: string) => Data[] {
  let rest = '';
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    return lines
      .filter((line) => line.startsWith('data: {'))
      .map((line) => JSON.parse(line.slice('data: '.length)) as Data);
  };
}
