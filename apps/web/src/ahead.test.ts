import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

const script = readFileSync(new URL('../public/ahead.js', import.meta.url), 'utf8');
const data = {
  path: '/quizzes/$quizId',
  queries: '[["accounts.me"],["quizzes.get",{"quizId":"~quizId"}]]',
  students: '[["studyPlan.get"]]',
  teachers: '[["marking.count"]]',
};
type Event = { target: unknown; key?: string; isComposing?: boolean };

/** A page on which the script has run. */
function open(dataset: object, role?: string) {
  const asked: string[] = [];
  const listeners = new Map<string, (event: Event) => void>();
  const window: { debriefDone?: { type: string }[] } = {};
  runInNewContext(script, {
    ...{ window, performance, location: { pathname: '/quizzes/q1' } },
    document: {
      currentScript: { dataset },
      documentElement: { dataset: { role } },
      addEventListener: (type: string, listener: (event: Event) => void) => listeners.set(type, listener),
    },
    fetch: async (url: string) => {
      asked.push(decodeURIComponent(url));
      return Response.json([]);
    },
  });
  const press = (type: string, event: Event) => listeners.get(type)?.(event);
  return { asked, press, done: () => window.debriefDone?.map(({ type }) => type) };
}

function element(tagName: string) {
  const self = { tagName, closest: () => self };
  return self;
}

it('who is here is asked by itself, then what the page needs with what its address names', () => {
  const { asked } = open({ path: data.path, queries: data.queries });

  expect(asked).toEqual([
    '/api/trpc/accounts.me?batch=1',
    '/api/trpc/quizzes.get?batch=1&input={"0":{"quizId":"q1"}}',
  ]);
});

it('what only some need is asked for by them; who is not known is a student', () => {
  expect(open(data).asked[1]).toContain('quizzes.get,studyPlan.get?');
  expect(open(data, 'student').asked[1]).toContain('quizzes.get,studyPlan.get?');
  expect(open(data, 'tutor').asked[1]).toContain('quizzes.get,marking.count?');
  expect(open(data, 'admin').asked[1]).toContain('quizzes.get,marking.count?');
});

it('what is pressed again and again is done once', () => {
  const page = open(data);
  const [button, field] = [element('BUTTON'), element('INPUT')];
  for (const _ of [1, 2, 3]) page.press('click', { target: button });
  for (const _ of [1, 2]) page.press('keydown', { target: field, key: 'Enter' });
  page.press('click', { target: element('BUTTON') });

  expect(page.done()).toEqual(['click', 'keydown', 'click']);
});

it('Enter that ends a word being composed sends nothing', () => {
  const page = open(data);
  page.press('keydown', { target: element('INPUT'), key: 'Enter', isComposing: true });

  expect(page.done()).toEqual([]);
});
