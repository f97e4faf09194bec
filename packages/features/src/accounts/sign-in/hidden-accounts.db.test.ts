// Whether somebody has an account here is learned neither from what is answered nor from how long it takes.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDoor } from '../visitor.builder.ts';

let test: Awaited<ReturnType<typeof openTestDoor>>;
const password = 'correct horse battery';
const samples = 11;
let people = 0;

beforeAll(async () => {
  test = await openTestDoor();
  const known = Array.from({ length: samples }, (_, index) => `known${index}@example.org`);
  for (const email of known) await ask('/sign-up/email', { name: 'Somebody', email, password });
});
afterAll(() => test.close());

/** Each from an address of its own: the limits by address are not what is asked about here. */
async function ask(path: string, body: unknown) {
  people += 1;
  const address = `10.0.${people >> 8}.${people & 255}`;
  const from = performance.now();
  const answer = await test.visitor().post(path, body, { address });
  return { ...answer, tookMs: performance.now() - from };
}

const bodies: Record<string, (email: string) => Record<string, string>> = {
  '/sign-in/email': (email) => ({ email, password: 'not the password' }),
  '/sign-up/email': (email) => ({ email, name: 'Somebody', password: 'another fine password' }),
  '/request-password-reset': (email) => ({ email }),
};

it.each(Object.keys(bodies))('%s answers alike for whoever has an account and for nobody', async (path) => {
  const body = bodies[path] ?? (() => ({}));
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let index = 0; index < samples; index += 1) {
    // In turn, so that whatever else the machine does strikes both.
    const known = await ask(path, body(`known${index}@example.org`));
    const unknown = await ask(path, body(`unknown${index}@example.org`));
    await test.door.settled();
    expect(unknown.status).toBe(known.status);
    expect(shapeOf(unknown.body)).toBe(shapeOf(known.body));
    expect([...unknown.headers.keys()]).toEqual([...known.headers.keys()]);
    times.known.push(known.tookMs);
    times.unknown.push(unknown.tookMs);
  }

  const [one, other] = [median(times.known), median(times.unknown)];
  // A password is hashed in both cases or in neither: that alone takes several times as long as all the rest.
  expect(Math.max(one, other) / Math.min(one, other)).toBeLessThan(2);
});

/** What an answer says, without what differs between any two people. */
function shapeOf(body: Record<string, unknown> | null): string {
  return JSON.stringify(body, (key, value) =>
    ['id', 'email', 'createdAt', 'updatedAt'].includes(key) ? key : value,
  );
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
