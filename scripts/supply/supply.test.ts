import { expect, it } from 'vitest';
import { judgeAudit } from './judge-audit.ts';
import { isPermissive, judgeLicences } from './judge-licences.ts';

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['(MIT AND Zlib)', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['AGPL-3.0-or-later', false],
  ['MPL-2.0', false],
  ['Unknown', false],
  ['SEE LICENSE IN LICENSE', false],
  ['(MIT OR (GPL-2.0 AND Zlib))', false],
  ['', false],
])('the licence %s may be used without asking: %s', (licence, expected) => {
  expect(isPermissive(licence)).toBe(expected);
});

it('an exception holds for its package and its licence, and for no other', () => {
  const named = (name: string) => [{ name, versions: ['1.0.0'] }];

  expect(judgeLicences({ 'MPL-2.0': named('axe-core'), MIT: named('pg') }).problems).toEqual([]);
  expect(judgeLicences({ 'MPL-2.0': named('axe-core-evil') }).problems).toEqual([
    'axe-core-evil 1.0.0: MPL-2.0',
  ]);
  expect(judgeLicences({ 'GPL-3.0-only': named('web-push') }).problems).toEqual([
    'web-push 1.0.0: GPL-3.0-only',
  ]);
});

it('a grave advisory is a problem, a lesser one is counted, and no answer is no clean bill', () => {
  const advisory = (severity: string) => ({
    severity,
    module_name: 'left',
    title: 'Bad',
    url: 'https://a.example',
  });
  const said = {
    advisories: { 1: advisory('high'), 2: advisory('low'), 3: advisory('critical') },
    metadata: {},
  };

  expect(judgeAudit(said)).toMatchObject({ isRun: true, counts: { high: 1, low: 1, critical: 1 } });
  expect(judgeAudit(said)).toHaveProperty('problems.length', 2);
  expect(judgeAudit({ advisories: {}, metadata: {} })).toEqual({ isRun: true, counts: {}, problems: [] });
  for (const none of [null, {}, { error: { code: 'ERR' } }, 'text'])
    expect(judgeAudit(none)).toEqual({ isRun: false });
});
