import { expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';

it.each([
  'password',
  'Passw0rd!',
  'P@ssword2024',
  'iloveyou1',
  'qwertyuiop',
  '1q2w3e4r',
  '123456789',
  '87654321',
  'abcdefgh',
  'aaaaaaaa',
  'abababab',
  'abcabcabc',
  'hello-world-1',
  'letmein!!',
])('%s is tried first', (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

it.each([
  'correct horse battery',
  'password manager of my aunt',
  'tr0mbone-lamp',
  'Übermut 1848 Rhein',
  'debrief-demo',
])('%s may be chosen', (password) => {
  expect(isCommonPassword(password)).toBe(false);
});
