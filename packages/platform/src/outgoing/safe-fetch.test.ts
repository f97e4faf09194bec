import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Resolve } from './checked-lookup.ts';
import { createSafeFetch, type SafeFetchOptions } from './safe-fetch.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Somebody who listens on this machine, and how often they were called. */
async function listen(answer: RequestListener, { host = '127.0.0.1', port = 0 } = {}) {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    answer(request, response);
  });
  server.listen(port, host);
  await once(server, 'listening');
  open.push(server);
  return { calls, port: (server.address() as AddressInfo).port };
}

const call = { method: 'POST', headers: {}, body: '{}', timeoutMs: 2_000, maxAnswerBytes: 1_000 } as const;
const nobody: Resolve = async () => {
  throw new Error('asked a name server');
};
const post = (address: string, options: SafeFetchOptions = {}) =>
  createSafeFetch({ resolve: nobody, ...options })(address, call);

describe('is refused before anybody is asked', () => {
  it.each([
    ['http://hooks.example.com/', 'not-https'],
    ['ftp://hooks.example.com/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['//hooks.example.com/', 'not-an-address'],
    ['hooks.example.com', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['', 'not-an-address'],
    [`https://hooks.example.com/${'x'.repeat(1_000)}`, 'too-long'],
    ['https://user@hooks.example.com/', 'has-credentials'],
    ['https://user:password@hooks.example.com/', 'has-credentials'],
    ['https://hooks.example.com@127.0.0.1/', 'has-credentials'],
    ['https://hooks.example.com:8443/', 'other-port'],
    ['https://hooks.example.com:22/', 'other-port'],
    ['https://127.0.0.1/', 'not-public'],
    ['https://127.0.0.1./', 'not-public'],
    ['https://127.1/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://0x7f000001/', 'not-public'],
    ['https://0x7f.0.0.1/', 'not-public'],
    ['https://017700000001/', 'not-public'],
    ['https://0177.0.0.1/', 'not-public'],
    ['https://１２７.０.０.１/', 'not-public'],
    ['https://127.0.0.1:443/', 'not-public'],
    ['https://0.0.0.0/', 'not-public'],
    ['https://0/', 'not-public'],
    ['https://10.0.0.1/', 'not-public'],
    ['https://172.16.0.1/', 'not-public'],
    ['https://172.31.255.255/', 'not-public'],
    ['https://192.168.1.1/', 'not-public'],
    ['https://100.64.0.1/', 'not-public'],
    ['https://100.100.100.200/', 'not-public'],
    ['https://169.254.169.254/latest/meta-data/', 'not-public'],
    ['https://2852039166/', 'not-public'],
    ['https://168.63.129.16/', 'not-public'],
    ['https://192.0.0.192/', 'not-public'],
    ['https://192.0.2.1/', 'not-public'],
    ['https://198.18.0.1/', 'not-public'],
    ['https://224.0.0.1/', 'not-public'],
    ['https://240.0.0.1/', 'not-public'],
    ['https://255.255.255.255/', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://[::]/', 'not-public'],
    ['https://[::ffff:127.0.0.1]/', 'not-public'],
    ['https://[::ffff:8.8.8.8]/', 'not-public'],
    ['https://[0:0:0:0:0:ffff:7f00:1]/', 'not-public'],
    ['https://[::127.0.0.1]/', 'not-public'],
    ['https://[64:ff9b::7f00:1]/', 'not-public'],
    ['https://[64:ff9b:1::1]/', 'not-public'],
    ['https://[2002:7f00:1::]/', 'not-public'],
    ['https://[2001:0:7f00:1::]/', 'not-public'],
    ['https://[2001:db8::1]/', 'not-public'],
    ['https://[fe80::1]/', 'not-public'],
    ['https://[fc00::1]/', 'not-public'],
    ['https://[fd00:ec2::254]/', 'not-public'],
    ['https://[ff02::1]/', 'not-public'],
    ['https://localhost/', 'not-public'],
    ['https://localhost./', 'not-public'],
    ['https://LOCALHOST/', 'not-public'],
    ['https://anything.localhost/', 'not-public'],
    ['https://postgres/', 'not-public'],
    ['https://metadata.google.internal/', 'not-public'],
    ['https://printer.local/', 'not-public'],
    ['https://router.lan./', 'not-public'],
    ['https://1.0.0.127.in-addr.arpa/', 'not-public'],
  ])('%s', async (address, failure) => {
    expect(await post(address)).toMatchObject({ ok: false, failure });
  });
});

describe('a name', () => {
  it.each([
    ['leads to this machine', ['127.0.0.1']],
    ['leads into a private network', ['10.1.2.3']],
    ['leads to the service of a cloud', ['169.254.169.254']],
    ['leads to this machine over IPv6', ['::1']],
    ['leads to this machine, written as IPv6', ['::ffff:127.0.0.1']],
    ['leads to a tunnel', ['64:ff9b::a00:1']],
    ['has one public address and one private', ['93.184.215.14', '192.168.0.1']],
    ['has one private address and one public', ['fd00::1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']],
    ['has an address with a zone', ['fe80::1%eth0']],
    ['has an address that is none', ['not an address']],
    ['has no address', []],
  ])('that %s is not called', async (_what, addresses) => {
    const resolve: Resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

    expect(await post('https://127.0.0.1.nip.example.com/', { resolve })).toMatchObject({
      ok: false,
      failure: 'not-public',
    });
  });

  it('that nobody knows cannot be reached', async () => {
    const resolve: Resolve = async () => Promise.reject(new Error('ENOTFOUND'));

    expect(await post('https://nowhere.example.com/', { resolve })).toMatchObject({
      ok: false,
      failure: 'unreachable',
    });
  });

  it('whose server never answers is waited for no longer than the whole call may take', async () => {
    const fetch = createSafeFetch({ resolve: () => new Promise(() => undefined) });

    const called = await fetch('https://slow.example.com/', { ...call, timeoutMs: 20 });

    expect(called).toMatchObject({ ok: false, failure: 'timeout' });
  });

  it('is asked for once: the socket goes to the address that was checked, whatever it means a moment later', async () => {
    const checked = await listen((_request, response) => response.end('checked'));
    const other = await listen((_request, response) => response.end('other'), {
      host: '127.0.0.2',
      port: checked.port,
    });
    const answers = ['127.0.0.1', '127.0.0.2'];
    let askedCount = 0;
    const fetch = createSafeFetch({
      toOwnMachine: true,
      resolve: async () => [{ address: answers[askedCount++] ?? '', family: 4 }],
    });

    const called = await fetch(`http://localhost:${checked.port}/`, call);

    expect(called).toMatchObject({ ok: true, text: 'checked' });
    expect([askedCount, checked.calls.length, other.calls.length]).toEqual([1, 1, 0]);
  });
});

describe('on this machine, for development', () => {
  const toOwnMachine = createSafeFetch({ toOwnMachine: true });

  it('a program is called as it is', async () => {
    const { port } = await listen((request, response) => {
      response.end(`${request.method} ${request.headers['x-own']} ${request.headers.cookie}`);
    });

    const called = await toOwnMachine(`http://127.0.0.1:${port}/`, {
      ...call,
      headers: { 'x-own': 'header' },
    });

    expect(called).toMatchObject({ ok: true, status: 200, text: 'POST header undefined' });
  });

  it('a redirect is the answer, and nobody goes where it leads', async () => {
    const inner = await listen((_request, response) => response.end('secret'));
    const { port } = await listen((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/latest/meta-data` }).end();
    });

    const called = await toOwnMachine(`http://127.0.0.1:${port}/`, call);

    expect(called).toMatchObject({ ok: true, status: 302, text: '' });
    expect(inner.calls).toEqual([]);
  });

  it('of a long answer only the beginning is read', async () => {
    const { port } = await listen((_request, response) => {
      response.on('error', () => undefined);
      const more = () => {
        while (response.write('x'.repeat(64_000)));
        response.once('drain', more);
      };
      more();
    });

    const called = await toOwnMachine(`http://127.0.0.1:${port}/`, call);

    expect(called.ok && called.text).toBe('x'.repeat(1_000));
  });

  it.each(['before its first word', 'in the middle of its answer'])(
    'a program that falls silent %s is given up',
    async (when) => {
      const { port } = await listen((_request, response) => {
        if (when !== 'before its first word') response.writeHead(200).write('a');
      });

      const called = await toOwnMachine(`http://127.0.0.1:${port}/`, { ...call, timeoutMs: 50 });

      expect(called).toMatchObject({ ok: false, failure: 'timeout' });
    },
  );

  it('what is stopped says so', async () => {
    const stop = new AbortController();
    const { port } = await listen(() => stop.abort());

    const called = await toOwnMachine(`http://127.0.0.1:${port}/`, { ...call, signal: stop.signal });

    expect(called).toMatchObject({ ok: false, failure: 'stopped' });
  });

  it.each(['http://10.0.0.1/', 'https://192.168.0.1/', 'http://hooks.example.com/', 'https://[fd00::1]/'])(
    'nothing but this machine is added: %s',
    async (address) => {
      expect(await post(address, { toOwnMachine: true })).toMatchObject({ ok: false });
    },
  );
});
