import { createServer } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import {
  createAuthDoor,
  createServices,
  type OpenServices,
  readAuthSecret,
  readPushKeys,
  type ServicesOptions,
  startExplanationWriter,
  startInsightWriter,
  watchQueue,
} from '@debrief/features';
import type { Settings } from '@debrief/platform';
import { createApp, type Patience } from './create-app.ts';
import { createOpenStreams } from './http/open-streams.ts';
import { webRoot } from './routes/web-app-routes.ts';

/** Requests that were on their way when the stop began. */
const longestRequestMs = 2_000;

export interface ServerOverrides extends Partial<Omit<ServicesOptions, 'name'>> {
  /** 0: any free one; the address people open follows. */
  port?: number;
  webRoot?: string;
  patience?: Patience;
  /** False where nothing may happen by itself: a server that waits to be the world of a test has no worker yet. */
  watchesQueue?: boolean;
}

export interface RunningServer {
  url: string;
  services: OpenServices;
  /**
   * Takes no more, ends readers' streams between two events, lets running requests end and texts that are being
   * written, hands over those that take longer, closes everything.
   */
  stop(): Promise<void>;
}

export async function startServer(given: Settings, overrides: ServerOverrides = {}): Promise<RunningServer> {
  const { port = given.PORT, webRoot: root = webRoot, patience, watchesQueue = true, ...parts } = overrides;
  const settings = port === given.PORT ? given : await moveTo(given, port);
  const services = await createServices(settings, { name: 'server', ...parts });
  const streams = createOpenStreams();
  try {
    const auth = createAuthDoor(services, readAuthSecret(settings));
    const app = await createApp({ services, auth, streams, webRoot: root, patience });
    const background = [startInsightWriter(services), startExplanationWriter(services)];
    if (watchesQueue) background.push(watchQueue(services));
    // Before anybody asks for them; a database that is behind gets them later.
    await readPushKeys(services).catch((error: unknown) =>
      services.log.warn({ err: error }, 'no keys for push yet'),
    );
    await app.listen({ port: settings.PORT, host: settings.HOST });
    const stop = async () => {
      const closing = app.close();
      await streams.stop();
      // Connections that became idle by that would be kept for their next request.
      app.server.closeIdleConnections();
      // A request that hangs must not cost the texts that are being written their time to end.
      await Promise.race([closing, rest(longestRequestMs, undefined, { ref: false })]);
      app.server.closeAllConnections();
      for (const stopOne of background) stopOne();
      await auth.settled();
      await services.close();
    };
    return { url: localUrl(settings), services, stop };
  } catch (error) {
    await services.close();
    throw error;
  }
}

function localUrl({ HOST, PORT }: Settings): string {
  const everywhere = HOST === '0.0.0.0' || HOST === '::';
  const host = everywhere ? '127.0.0.1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

async function moveTo(settings: Settings, wanted: number): Promise<Settings> {
  const port = wanted === 0 ? await findFreePort(settings.HOST) : wanted;
  const baseUrl = settings.BASE_URL ? settings.baseUrl : settings.baseUrl.replace(/:\d+$/, `:${port}`);
  return { ...settings, PORT: port, baseUrl };
}

async function findFreePort(host: string): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, host, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
