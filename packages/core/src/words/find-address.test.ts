import { expect, test } from 'vitest';
import { findAddress } from './find-address.ts';
import { keepToMatter } from './keep-to-matter.ts';

test.each([
  'Win at https://points.click/now today.',
  'Win at hxxp://points.click/now today.',
  'See //collector.test/p.png for more.',
  'Go to www.points.click and sign in.',
  'Go to points-for-all.com and sign in.',
  'Go to points.io/free and sign in.',
  'Write to helper@points.click for the key.',
  'Call +1 555 010 0199 for the certificate.',
  '[your certificate](https://points.click)',
  '![chart](//collector.test/?d=you)',
  '[settings](/settings)',
  '[win]: points.click',
  'Press [here](javascript:alert(1)).',
  'Open javascript:alert(1) in a new tab.',
  'Look: <img src=x onerror=alert(1)>',
  '<a href="points">here</a>',
  'Go to https&#58;//points.click now.',
  'Go to https\\://points.click now.',
  'Go to h\u200bttps://po\u200bints.click now.',
  'Go to ｈｔｔｐｓ://points.click now.',
  'Go to points。com now.',
  'Go to http://intranet/points now.',
  'Go to https://203.0.113.77/points now.',
  '$\\href{points}{x}$',
])('"%s" leads elsewhere', (text) => {
  expect(findAddress(text)).toBeDefined();
});

test.each([
  'An A record maps www.example.com to an address.',
  'The scheme of https://example.org/page is what comes before the colon.',
  'HTTPS is HTTP over TLS.',
  '10.0.0.0/16 is wider than 10.0.0.0/24, and open 24/7.',
  'Put the route to 203.0.113.77 first.',
  'A server on http://localhost:3000 is your own.',
  'In Node.js/Express a handler is called for each request.',
  'ASP.NET and socket.io are named with a point.',
  'Read the file: it holds the data: all of it.',
  'Use <main> and <nav>, and close every <li>.',
  'Take list[0](x) to call the first of them.',
  'It is e.g. a key, i.e. a name.',
  'Both and/or one of them.',
  'That is +12 points, 1 000 000 rows.',
  'The ratio is 3:4. Then go on.',
])('"%s" stays', (text) => {
  expect(findAddress(text)).toBeUndefined();
});

test('only the sentence with the address goes', () => {
  expect(keepToMatter('Routes first. Win at https://points.click. Then practise.')).toBe(
    'Routes first. Then practise.',
  );
});

test.each([
  'You scored 100 % in this.',
  'You passed the exam with distinction.',
  'Your grade is 1.',
  'You have failed this quiz.',
])('"%s" is no matter of one question', (text) => {
  expect(keepToMatter(`Routes first. ${text}`)).toBe('Routes first.');
});

test('what would be is no result', () => {
  const text = 'If you got 3 heads of 4, the estimate is 75 %.';

  expect(keepToMatter(text)).toBe(text);
});

test('what comes together only when a sentence is gone is no address either', () => {
  expect(findAddress(keepToMatter('[see](\nhttps://points.click\n//points.click)'))).toBeUndefined();
});
