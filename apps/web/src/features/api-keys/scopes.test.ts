import { apiScopes } from '@debrief/contracts';
import { expect, it } from 'vitest';
import {
  areasOf,
  exampleFor,
  presetLevels,
  presetOf,
  presets,
  presetsFor,
  toLevels,
  toScopes,
} from './scopes.ts';

it.each(presets)('the preset %s is known again by its scopes', (preset) => {
  for (const role of ['student', 'tutor', 'admin'] as const) {
    const scopes = toScopes(presetLevels(preset, role));

    expect(presetOf(scopes.toReversed(), role)).toBe(preset);
    expect(toScopes(toLevels(scopes))).toEqual(scopes);
  }
});

it('reading everything changes nothing, and nobody is offered what only administrators see', () => {
  const read = toScopes(presetLevels('read', 'student'));

  expect(read.every((scope) => scope.endsWith(':read'))).toBe(true);
  expect(areasOf('student')).not.toContain('operations');
  expect(areasOf('admin')).toContain('operations');
});

it('levels hold every choice of scopes there can be', () => {
  for (const scope of apiScopes) expect(toScopes(toLevels([scope]))).toEqual([scope]);
  expect(toScopes(toLevels(apiScopes))).toEqual(apiScopes);
  expect(presetOf(['quizzes:write'], 'student')).toBeNull();
});

it.each(presets)('what is shown to try a key for %s with is within its scopes', (preset) => {
  const scopes = toScopes(presetLevels(preset, 'tutor'));
  const area = exampleFor(scopes).split('/')[3];

  expect(scopes).toContain(`${area}:read`);
  expect(exampleFor(['events:read'])).toBe('/api/openapi.json');
});

it('bringing questions in is offered to those who can', () => {
  expect(presetsFor('student')).not.toContain('questions');
  expect(presetsFor('tutor')).toEqual(presets);
});
