import fc from 'fast-check';
import { type Json, plainObject } from './json.ts';

/** Texts that have broken programs: control and direction signs, halves of pairs, other languages' syntax, formulas. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'half \udc00 pair',
  '\ufeff',
  '\u202eright to left\u202c',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  "' or 1=1 --",
  '"; drop table app_user; --',
  '%',
  '_%_',
  '\\',
  '\\u0000',
  '$'.concat('{7*7}'),
  '{{7*7}}',
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  '../../etc/passwd',
  'NaN',
  'Infinity',
  '-0',
  '1e400',
  '0x10',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  'a\r\nSet-Cookie: a=b',
  '\u2028\u2029',
  'x'.repeat(300),
  '😀'.repeat(150),
  '('.repeat(200),
  'x'.repeat(6_000),
];

export const hostileNumbers: readonly number[] = [
  0,
  -0,
  -1,
  0.5,
  1e-320,
  32_768,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_649,
  4_294_967_296,
  9_007_199_254_740_991,
  9_007_199_254_740_992,
  2 ** 63,
  1e21,
  1e308,
  -1e308,
];

/** What Postgres, JavaScript and calendars disagree about. */
export const hostileDates: readonly string[] = [
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '-000001-01-01',
  '1582-10-10',
  '1969-12-31',
  '2023-02-29',
  '2024-02-29',
  '2026-13-01',
  '9999-12-31',
  '+010000-01-01',
  '+275760-09-13',
  '294277-01-01',
  'infinity',
  'today',
];

/** Keys that people are made with, and those that JavaScript objects already have. */
export const hostileKeys: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'role',
  'userId',
  'ownerId',
  'isDemo',
  'actor',
  'id',
  '',
];

function nest(depth: number): Json {
  let value: Json = [];
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { nested: value };
  return value;
}

export const hostileValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(...hostileTexts),
  fc.constantFrom<Json>(...hostileNumbers),
  fc.constantFrom<Json>(...hostileDates),
  fc.constantFrom<Json>(null, true, false, [], {}, [[]], [null], { length: 1e9 }, nest(50), nest(900)),
  fc.constantFrom(...hostileKeys).map((key): Json => plainObject([[key, { role: 'admin', isDemo: true }]])),
  fc.constant<Json>(Array.from({ length: 2_000 }, () => 'x')),
);
