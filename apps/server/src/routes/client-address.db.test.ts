import { expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

/** Asks so often that an address would be refused; tells how many answers were refusals. */
async function countRefusals(
  door: Awaited<ReturnType<typeof openDoor>>,
  forwardedFor: (n: number) => string,
) {
  let refused = 0;
  for (let n = 0; n < 24; n += 1) {
    const body = { email: `reset${n}-${Math.random()}@example.org` };
    const { status } = await door.post('/api/auth/request-password-reset', body, {
      'x-forwarded-for': forwardedFor(n),
    });
    if (status === 429) refused += 1;
  }
  return refused;
}

it('without a proxy the socket is the address, whatever is claimed', async () => {
  const door = await openDoor();

  expect(await countRefusals(door, (n) => `198.51.100.${n}`)).toBeGreaterThan(0);
  await door.close();
});

it('behind a proxy its own entry counts, the last one, and not what the visitor put before it', async () => {
  const door = await openDoor({ TRUST_PROXY: '1', BASE_URL: 'https://debrief.example.org' });

  expect(await countRefusals(door, (n) => `198.51.100.${n}, 203.0.113.7`)).toBeGreaterThan(0);
  expect(await countRefusals(door, (n) => `203.0.113.7, 198.51.100.${n}`)).toBe(0);
  await door.close();
});
