import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';

interface FrontParts {
  /** The port of the server that stands now. */
  target(): number;
  /** Answers what is asked of the world itself. */
  control(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** One address for the world and for what steers it: `/qa` is answered here, everything else goes on to the server. */
export function createFront({ target, control }: FrontParts): Server {
  const server = createServer((request, response) => {
    if (!/^\/qa(\/|\?|$)/.test(request.url ?? '')) return passOn(request, response, target());
    if (isOfAnotherPage(request)) return void response.writeHead(403).end('Only from this machine.\n');
    void control(request, response);
  });
  // Streams last as long as their server lets them.
  server.requestTimeout = 0;
  return server;
}

const ownHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** A browser may have other pages open, also such whose name leads here; a program says neither. */
function isOfAnotherPage({
  headers: { host = '', origin, 'sec-fetch-site': site },
}: IncomingMessage): boolean {
  if (!ownHost.test(host) || (origin !== undefined && origin !== `http://${host}`)) return true;
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** As it came: nothing is added, so that the server takes the caller for one of this machine, which it is. */
function passOn(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url, rawHeaders } = request;
  const onward = ask({ host: '127.0.0.1', port, method, path: url, headers: rawHeaders, setHost: false });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders);
    // Headers of a stream are there before its first event.
    response.flushHeaders();
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  onward.on('error', () => refuse(response));
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

function refuse(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  response
    .writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' })
    .end('The world is being reset.\n');
}
