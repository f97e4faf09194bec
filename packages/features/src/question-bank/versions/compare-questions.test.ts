import type { Question } from '@debrief/core';
import { expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.builder.ts';
import { compareQuestions } from './compare-questions.ts';

const option = (id: string, text: string, isCorrect = false) => ({ id, text, explanation: '', isCorrect });
const changed = (from: Question, to: Question) =>
  compareQuestions(from, to).map(({ place, label, parts }) => ({
    place,
    label: `${label.steps.map(({ list, number }) => `${list} ${number}`).join(' ')} ${label.field}`.trim(),
    parts: parts.map(({ type, text }) => `${{ same: '', removed: '-', added: '+' }[type]}${text}`),
  }));

it('the same question has no changes', () => {
  expect(compareQuestions(aQuestion('Same?'), aQuestion('Same?'))).toEqual([]);
});

it('a sentence is compared word by word', () => {
  expect(
    changed(aQuestion('Where does the walrus sleep?'), aQuestion('Where does the narwhal sleep?')),
  ).toEqual([{ place: 'stem', label: 'stem', parts: ['Where does the ', '-walrus', '+narwhal', ' sleep?'] }]);
});

it('an option is the same by its id: changed, come, gone and moved are told apart', () => {
  const from = aQuestion('?', {
    options: [option('a', 'Ant', true), option('b', 'Bee'), option('c', 'Cat')],
  });
  const to = aQuestion('?', {
    options: [option('c', 'Cat'), option('a', 'Ant', true), option('d', 'Dog'), option('e', 'Emu')],
  });

  expect(changed(from, to)).toEqual([
    { place: 'options[2]', label: 'options 3 null', parts: ['+Dog'] },
    { place: 'options[3]', label: 'options 4 null', parts: ['+Emu'] },
    { place: 'options[1]', label: 'options 2 null', parts: ['-Bee'] },
    { place: 'options', label: 'options null order', parts: ['-Ant\nBee\nCat', '+Cat\nAnt\nDog\nEmu'] },
  ]);
});

it('an option that got a new id in its old place is compared with what stood there', () => {
  const from = aQuestion('?', { options: [option('a', 'A red fox', true), option('b', 'Bee')] });
  const to = aQuestion('?', { options: [option('x', 'A blue fox', true), option('b', 'Bee')] });

  expect(changed(from, to)).toEqual([
    { place: 'options[0].text', label: 'options 1 text', parts: ['A ', '-red', '+blue', ' fox'] },
  ]);
});

it('what is right and how it scores are told as our words, for the reader to have them translated', () => {
  const from = aQuestion('?', { options: [option('a', 'A', true), option('b', 'B')] });
  const to = aQuestion('?', {
    ...{ kind: 'multi-select', scoring: 'right-minus-wrong' },
    options: [option('a', 'A', true), option('b', 'B', true)],
  });

  expect(compareQuestions(from, to)).toMatchObject([
    { place: 'kind', content: 'term', parts: [{ text: 'single-choice' }, { text: 'multi-select' }] },
    { place: 'scoring', content: 'term', parts: [{ text: 'all-or-nothing' }, { text: 'right-minus-wrong' }] },
    { place: 'options[1].isCorrect', content: 'flag', parts: [{ text: 'false' }, { text: 'true' }] },
  ]);
});

it('a gap within a gap question, a numeric target and a choice are told in words', () => {
  const gapFill = (value: string, rightChoiceId: string): Question => ({
    ...{ kind: 'gap-fill', stem: '[[g]] [[h]]', explanation: '' },
    gaps: [
      {
        ...{ id: 'g', type: 'number', explanation: '' },
        answers: [
          {
            target: { type: 'value', value, tolerance: '0.1' },
            ...{ creditPercent: 100, explanation: '' },
          },
        ],
      },
      {
        ...{ id: 'h', type: 'select', explanation: '', rightChoiceId },
        choices: [
          { id: 'x', text: 'Ex' },
          { id: 'y', text: 'Why' },
        ],
      },
    ],
  });

  expect(changed(gapFill('3', 'x'), gapFill('4', 'y'))).toEqual([
    {
      place: 'gaps[0].answers[0].target',
      label: 'gaps 1 answers 1 target',
      parts: ['-3', '+4', ' ± 0.1'],
    },
    { place: 'gaps[1].rightChoiceId', label: 'gaps 2 rightChoiceId', parts: ['-Ex', '+Why'] },
  ]);
});

it('long texts with nothing in common are told at once, whole', () => {
  const text = (letter: string) => Array.from({ length: 5_000 }, (_, index) => `${letter}${index}`).join(' ');
  const start = performance.now();
  const [change] = compareQuestions(aQuestion(text('a')), aQuestion(text('b')));

  expect(change?.parts.map(({ type }) => type)).toEqual(['removed', 'added']);
  expect(performance.now() - start).toBeLessThan(2_000);
});
