import { expect, it } from 'vitest';
import { findFreePort } from './free-port.ts';

it('a free port is none that the system gives to outgoing connections, and rarely the same twice', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, findFreePort));

  for (const port of ports) expect(port).toBeLessThan(32_768);
  expect(new Set(ports).size).toBeGreaterThan(15);
});
