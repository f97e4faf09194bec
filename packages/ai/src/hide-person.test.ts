import { expect, test } from 'vitest';
import { hidePerson } from './hide-person.ts';

const hide = (prompt: string, ...words: string[]) =>
  hidePerson({ instructions: 'Ann', prompt }, words).prompt;

test('a name, an address and an id are replaced wherever they stand by themselves, in any case', () => {
  expect(hide('I am ann lee (ann@lee.org).', 'Ann Lee', 'ann@lee.org')).toBe(
    'I am [the learner] ([the learner]).',
  );
  expect(hide('Зоя пишет: зоя!', 'Зоя')).toBe('[the learner] пишет: [the learner]!');
});

test('what an ellipsis cut short is replaced as well', () => {
  expect(hide('I am Zephyrine Qui…', 'Zephyrine Quillfeather')).toBe('I am [the learner]…');
  expect(hide('id cff47031-ff9e-4226…', 'cff47031-ff9e-4226-81a1-123456789012')).toBe('id [the learner]…');
  expect(hide('The zephyr… blows', 'Zephyrine')).toBe('The [the learner]… blows');
});

test('other words that hold the same letters stay', () => {
  expect(hide('Annex and channel, planned by Ann', 'Ann')).toBe(
    'Annex and channel, planned by [the learner]',
  );
  expect(hide('Al is a short name', 'Al', ' ')).toBe('Al is a short name');
});

test('signs that mean something in patterns are only letters here', () => {
  expect(hide('a.b+c? and aXb+c', 'a.b+c?')).toBe('[the learner] and aXb+c');
});

test('our own instructions are left alone', () => {
  expect(hidePerson({ instructions: 'Ask Ann.', prompt: '' }, ['Ann']).instructions).toBe('Ask Ann.');
});
