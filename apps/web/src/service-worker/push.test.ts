import { expect, it } from 'vitest';
import { chooseTab, readPush } from './push.ts';

const notice = { id: '1', title: 'Your debrief is ready', body: 'Words', path: '/attempts/1/debrief' };

it('what is pushed is shown with its words and leads to its place', () => {
  expect(readPush(JSON.stringify(notice))).toEqual(notice);
});

it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', 7])(
  'it never leads out of the app: %s',
  (path) => {
    expect(readPush(JSON.stringify({ ...notice, path })).path).toBe('/today');
  },
);

it.each([undefined, '', 'no JSON', '7', 'null', '{"title":1}'])(
  'something is shown for what cannot be read: %s',
  (text) => {
    expect(readPush(text)).toEqual({ id: 'unreadable', title: 'Debrief', body: '', path: '/today' });
  },
);

it('an open tab is used: the one at the place, else the one looked at, else any', () => {
  const [hidden, seen, there] = [
    { url: 'https://d/quizzes', visibilityState: 'hidden' },
    { url: 'https://d/today', visibilityState: 'visible' },
    { url: 'https://d/plan', visibilityState: 'hidden' },
  ];

  expect(chooseTab([hidden, seen, there], 'https://d/plan')).toBe(there);
  expect(chooseTab([hidden, seen], 'https://d/plan')).toBe(seen);
  expect(chooseTab([hidden], 'https://d/plan')).toBe(hidden);
  expect(chooseTab([], 'https://d/plan')).toBeUndefined();
});
