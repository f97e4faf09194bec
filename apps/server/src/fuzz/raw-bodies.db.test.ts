import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgeAnswer } from './judge-answer.ts';
import { listDoors } from './knock.ts';
import { type Doors, openWorldDoors } from './world-doors.builder.ts';

let house: Awaited<ReturnType<typeof openWorldDoors>>;
let doors: Doors;

beforeAll(async () => {
  house = await openWorldDoors();
  doors = await house.openDoors();
});
afterAll(async () => {
  await doors.close();
  await house.drop();
});

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** What is no JSON of a program, or far too much of it. */
const bodies: Record<string, string> = {
  'nothing at all': '',
  'half an object': '{"name":',
  'a number that is none': '{"limit":1e999,"baseVersion":-0,"at":NaN}',
  'the same key twice': '{"name":"a","name":"b"}',
  'lists 100,000 deep': nested(100_000, '[', ']'),
  'objects 100,000 deep': `{"body":${nested(100_000, '{"kind":', '}').replace('}', '0}')}}`,
  'a draft 100,000 deep': `{"body":{"kind":"essay","stem":${nested(100_000, '[', ']')}}}`,
  'ten megabytes of text': JSON.stringify({ name: 'x'.repeat(10_000_000) }),
  'ten megabytes of brackets': `[${'[],'.repeat(3_400_000)}[]]`,
  'two hundred thousand keys': `{${Array.from({ length: 200_000 }, (_each, index) => `"k${index}":0`).join(',')}}`,
  'a prototype': '{"__proto__":{"role":"admin"},"constructor":{"prototype":{"isDemo":true}}}',
  'other bytes': '\ufeff{"name":"\\ud800\\u0000"}',
};

/** What is megabytes large is tried at the doors that read the most, and at usual ones. */
const widest =
  /\b(importGift|import-gift|uploadMedia|upload-media|saveDraft|save-draft|updateProfile|update-profile)$/;

it.each(Object.keys(bodies))(
  '%s is refused in the words of the server at every door that takes a body [001-08]',
  async (name) => {
    const headers = { ...house.headersOf('admin'), 'content-type': 'application/json' };
    const payload = bodies[name] ?? '';
    const asked = listDoors(house.world.actors.admin.userId)
      .map((door) => ({ door: door.name, ...door.ask({}) }))
      .filter(({ payload: taken }) => taken !== undefined)
      .filter(({ door }) => payload.length < 1_000_000 || widest.test(door));

    for (const { door, method, url } of asked) {
      const { statusCode: status, body } = await doors.app.inject({ method, url, headers, payload });
      const wrong = judgeAnswer({ status, body });
      expect({ door, wrong, body: wrong && body.slice(0, 200) }).toEqual({ door, wrong: null, body: null });
      expect(body.length, door).toBeLessThan(20_000);
    }
  },
  120_000,
);
