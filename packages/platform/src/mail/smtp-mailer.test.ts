import { createServer, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { MailFailure } from './mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

/** Says yes to everything but what `refuses` begins with. */
async function aMailServer(refuses?: { command: string; answer: string }) {
  const received: string[] = [];
  const serve = (socket: Socket) => {
    let isInData = false;
    socket.write('220 mail.test ESMTP\r\n');
    socket.on('data', (chunk) => {
      const said = chunk.toString();
      received.push(said);
      if (isInData && !said.endsWith('\r\n.\r\n')) return;
      if (isInData) isInData = false;
      else if (said.startsWith('DATA')) {
        isInData = true;
        return socket.write('354 go on\r\n');
      }
      socket.write(refuses && said.startsWith(refuses.command) ? refuses.answer : '250 ok\r\n');
    });
    socket.on('error', () => undefined);
  };
  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => new Promise((resolve) => server.close(() => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, received };
}

const from = 'Debrief <debrief@example.org>';
const mail = { to: 'ada@example.org', subject: 'Hello', text: 'Words' };

it('a mail carries its own name and the way out of more of them', async () => {
  const { url, received } = await aMailServer();

  await createSmtpMailer(url, from).send({
    ...mail,
    ...{ id: 'one-and-the-same', unsubscribeUrl: 'https://example.org/unsubscribe/x', html: '<p>Words</p>' },
  });

  const said = received.join('').replace(/\r\n\s+/g, ' ');
  expect(said).toContain('Message-ID: <one-and-the-same@example.org>');
  expect(said).toContain('List-Unsubscribe: <https://example.org/unsubscribe/x>');
  expect(said).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(said).toContain('Auto-Submitted: auto-generated');
  expect(said).toContain('multipart/alternative');
});

it.each([
  [
    'an unknown mailbox is refused for good',
    { command: 'RCPT', answer: '550 5.1.1 <ada@example.org> unknown\r\n' },
    true,
  ],
  [
    'a full mailbox may be empty later',
    { command: 'RCPT', answer: '452 4.2.2 <ada@example.org> is full\r\n' },
    false,
  ],
  [
    'a server that does not like us is not the fault of the mailbox',
    { command: 'MAIL', answer: '550 not from you\r\n' },
    false,
  ],
])('%s, and nobody repeats whose it is', async (_name, refuses, isRefused) => {
  const { url } = await aMailServer(refuses);

  const failure: unknown = await createSmtpMailer(url, from)
    .send(mail)
    .catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(MailFailure);
  expect(failure).toMatchObject({ isRefused });
  expect(`${(failure as Error).stack} ${JSON.stringify(failure)}`).not.toContain('ada');
});

it('a server that is not there is not the fault of the mailbox', async () => {
  const failure = createSmtpMailer('smtp://127.0.0.1:1', from).send(mail);

  await expect(failure).rejects.toMatchObject({ isRefused: false, code: 'ESOCKET' });
});
