import { expect, it } from 'vitest';
import { addPerson, startInstallation } from './index.ts';

it('an installation serves, knows who has signed in, and comes back at the same address', async () => {
  const installation = await startInstallation({ hasDemo: false });
  const student = await addPerson(installation, { name: 'Robin' });
  const askWho = () =>
    fetch(`${installation.url}/api/trpc/accounts.me`, {
      headers: { cookie: `${student.cookie.name}=${student.cookie.value}` },
    }).then((response) => response.json());

  expect(await askWho()).toMatchObject({ result: { data: { profile: { name: 'Robin', role: 'student' } } } });

  await installation.server.kill();
  await installation.restartServer();
  expect(await askWho()).toMatchObject({ result: { data: { profile: { id: student.id } } } });
  await installation.stop();
});
