import { expect, it } from 'vitest';
import { modelOf } from '../../playwright/model.ts';
import type { QaWorld } from '../../playwright/worlds/qa-world.ts';

/** The world's end of the line: keeps what it is told. */
function listen() {
  const told: unknown[] = [];
  let resets = 0;
  const ask = (async (_path: string, body: object) =>
    void told.push(structuredClone(body))) as QaWorld['ask'];
  return { told, reset: () => resets++, world: { ask, resetCount: () => resets } as QaWorld };
}

it('what is scripted later comes first, and a reset of the world forgets all of it', async () => {
  const { told, reset, world } = listen();
  const model = modelOf(world);

  await model.fails(503);
  await model.says('Well done.');
  reset();
  await model.pace({ paceMs: 30 });

  const down = { fault: { kind: 'status', status: 503 } };
  expect(told.slice(1)).toEqual([{ always: [{ say: 'Well done.' }, down] }, { always: [{ paceMs: 30 }] }]);
});
