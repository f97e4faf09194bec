import { expect, it } from 'vitest';
import { createPasswordHashing } from './password-hashing.ts';

it('a flood of sign-ins, from wherever, waits in a short line; what finds it full is refused and costs nothing', async () => {
  const hashing = createPasswordHashing({ atATime: 2 });

  const flood = await Promise.allSettled(Array.from({ length: 80 }, () => hashing.hash('a password')));

  const refused = flood.filter((one) => one.status === 'rejected');
  expect(flood.length - refused.length).toBe(52);
  for (const { reason } of refused) expect(reason).toMatchObject({ body: { code: 'TOO_MANY_REQUESTS' } });
  await expect(hashing.hash('afterwards')).resolves.toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it('a password that was kept in no form of ours opens nothing', async () => {
  const { verify } = createPasswordHashing();

  for (const hash of ['', 'plain', '$2b$10$abc', '$argon2id$broken'])
    expect(await verify({ hash, password: 'plain' })).toBe(false);
});
