import {
  breaks,
  fails,
  hangs,
  type ProviderDouble,
  saysNoJson,
  saysOtherShape,
  startProviderDouble,
} from '@debrief/testing';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { adviceTask, by, gatewayOn, SECRET } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble();
});
afterAll(() => double.close());
afterEach(() => vi.restoreAllMocks());

const FAULTS = [
  fails(401),
  fails(400),
  fails(500),
  hangs(),
  saysNoJson(),
  saysOtherShape(),
  breaks('cut'),
  breaks('stall'),
  breaks('truncate'),
  breaks('no-end'),
  breaks('error-event'),
  breaks('garbage'),
];

test.each(['openai:one', 'openai-chat:one', 'google:one'])(
  '%s: whatever goes wrong, no word of question or answer is printed or logged',
  async (model) => {
    const printed: unknown[] = [];
    const print = (...words: unknown[]) => void printed.push(...words);
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, method).mockImplementation(print);
    const { gateway, lines, ledger } = gatewayOn(double, model, {
      timeouts: { firstChunkMs: 20, chunkMs: 20 },
      retry: { retries: 0 },
      limits: { failuresToOpen: 100 },
    });

    for (const [index, fault] of FAULTS.entries()) {
      double.always(fault);
      await gateway.run(adviceTask(), 'maths', by(`${index}`));
    }

    expect(printed).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(FAULTS.length);
    // The question itself is kept in its own place, for the person who may read it.
    const rows = JSON.stringify(ledger.calls.map(({ sent: _, ...row }) => row));
    for (const text of [SECRET, 'maths', 'Advise', 'wrong', 'afraid'])
      expect(lines.join() + rows).not.toContain(text);
  },
);
