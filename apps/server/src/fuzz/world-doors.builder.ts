import { createAuthDoor } from '@debrief/features';
import { createAuthorizationWorld, insertSessions, openServices, type Who } from '@debrief/features/testing';
import { createApp } from '../create-app.ts';
import { createOpenStreams } from '../http/open-streams.ts';
import { webRoot } from '../routes/web-app-routes.ts';

const secret = 'a secret of at least 32 characters';

/** A world of people with everything they can have, and as many copies of it with real doors as are asked for. */
export async function openWorldDoors() {
  const { world, copy, drop } = await createAuthorizationWorld();

  /** A copy of the world behind real doors. */
  async function openDoors() {
    const database = await copy();
    const services = await openServices(database.connectionString, {
      LOG_LEVEL: process.env.FUZZ_LOG ?? 'silent',
      CALLS_PER_MINUTE: '0',
    });
    const auth = createAuthDoor(services, secret);
    const streams = createOpenStreams();
    const app = await createApp({ services, auth, streams, webRoot });
    /** Who ended their own session is signed in again. */
    const signInAgain = (who: Who) =>
      who === 'nobody' ? Promise.resolve() : insertSessions(services.db, [world.actors[who]]);
    const close = async () => {
      await streams.stop();
      await app.close();
      await services.close();
      await database.drop();
    };
    return { app, services, database, signInAgain, close };
  }

  /** How somebody with a session shows who they are, as a program does. */
  const headersOf = (who: Who): Record<string, string> =>
    who === 'nobody' ? {} : { authorization: `Bearer ${world.actors[who].sessionId}` };

  return { world, openDoors, headersOf, drop };
}

export type Doors = Awaited<ReturnType<Awaited<ReturnType<typeof openWorldDoors>>['openDoors']>>;
