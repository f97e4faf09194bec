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
  /** Turns what has come so far into text; called for each piece. */
  toText: (piece: string) => string;
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
        const text = toText(piece);
        if (text !== '') {
          reading.text += text;
          reading.arrivals.push({ at: nowMs(), chars: reading.text.length });
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

/** Texts of the deltas in a piece of an event stream; an event cut in two waits for its rest. */
export function createEventReader(): (piece: string) => string {
  let rest = '';
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    return lines
      .filter((line) => line.startsWith('data: {'))
      .map(
        (line) =>
          JSON.parse(line.slice('data: '.length)) as {
            type?: string;
            text?: string;
            json?: { type?: string; text?: string };
          },
      )
      .map((event) => (event.type === 'delta' ? event.text : ''))
      .join('');
  };
}
