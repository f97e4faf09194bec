import { readFileSync } from 'node:fs';
import type { Question } from '@debrief/core';
import { expect, it } from 'vitest';
import type { ReadQuestion } from '../format.ts';
import { readAll } from '../testing/read-all.ts';
import { giftFormat } from './gift-format.ts';

const fixture = readFileSync(new URL('fixtures/every-kind.gift', import.meta.url), 'utf8');
const { questions, refused, notes } = await readAll(giftFormat, fixture);

function at(start: string): ReadQuestion {
  const found = questions.find((each) => each.question.stem.startsWith(start));
  if (!found) throw new Error(`No question begins with "${start}"`);
  return found;
}

async function one(text: string): Promise<Question> {
  const reading = await readAll(giftFormat, text);
  expect(reading.refused).toEqual([]);
  return (reading.questions[0] as ReadQuestion).question;
}

async function refusal(text: string): Promise<string | undefined> {
  const reading = await readAll(giftFormat, text);
  expect(reading.questions).toEqual([]);
  return reading.refused[0]?.reason;
}

const optionsOf = (question: Question) =>
  'options' in question ? question.options.map(({ id: _, ...option }) => option) : [];

it('reads a single choice with feedback, general feedback, id, tags and category', () => {
  const { question, externalId, tags, categoryPath, place } = at('Which river');

  expect(question).toMatchObject({
    kind: 'single-choice',
    scoring: 'all-or-nothing',
    explanation: 'The Volga flows into the Caspian Sea.',
  });
  expect(optionsOf(question)).toEqual([
    { text: 'Danube', explanation: 'Second place.', isCorrect: false },
    { text: 'Volga', explanation: '3,530 km.', isCorrect: true },
    { text: 'Rhine', explanation: '', isCorrect: false },
  ]);
  expect({ externalId, tags, categoryPath, place }).toEqual({
    externalId: 'river-1',
    tags: ['europe', 'a ] bracket'],
    categoryPath: ['Rivers and lakes', 'Sources'],
    place: { line: 6 },
  });
});

it('reads several right answers with their weights', () => {
  const { question } = at('Rivers that');

  expect(question).toMatchObject({
    kind: 'multi-select',
    stem: 'Rivers that reach the Black Sea:',
    scoring: 'option-weights',
  });
  expect(optionsOf(question).map((option) => [option.isCorrect, option.weightPercent])).toEqual([
    [true, 50],
    [true, 50],
    [false, -100],
  ]);
});

it('reads a gap in the middle, and half right options of a single choice', () => {
  const { question } = at('The Rhine rises');

  expect(question).toMatchObject({
    kind: 'single-choice',
    stem: 'The Rhine rises in \\_\\_\\_\\_\\_.',
    scoring: 'option-weights',
  });
  expect(optionsOf(question).map((option) => option.weightPercent)).toEqual([100, 25, 0]);
});

it('gives the first feedback of true or false to the wrong answer and the second to the right one', () => {
  expect(at('Lake Baikal').question).toMatchObject({
    isTrue: true,
    falseExplanation: 'It is.',
    trueExplanation: 'Well known.',
  });
  expect(at('The Nile').question).toMatchObject({
    isTrue: false,
    trueExplanation: 'It flows north.',
    falseExplanation: '',
  });
});

it('reads numbers with a tolerance, as a range, and with partial credit', () => {
  expect(at('How long').question).toMatchObject({
    answers: [{ target: { type: 'value', value: '346', tolerance: '5' }, creditPercent: 100 }],
  });
  expect(at('How deep').question).toMatchObject({
    answers: [{ target: { type: 'range', min: '309', max: '311' }, explanation: 'In metres.' }],
  });
  expect(at('Pi?').question).toMatchObject({
    answers: [
      {
        target: { type: 'value', value: '3.14', tolerance: '0.005' },
        creditPercent: 100,
        explanation: 'Good enough.',
      },
      { target: { type: 'value', value: '3', tolerance: '0.2' }, creditPercent: 50, explanation: 'Rough.' },
    ],
  });
  expect(at('Pi?').notes).toEqual(['The feedback for any other answer was left out: "Not close.".']);
});

it.each([
  ['{#.5:.05}', { value: '0.5', tolerance: '0.05' }],
  ['{# = 1.5e3 : 2 }', { value: '1500', tolerance: '2' }],
  ['{#=-12345678901234567890.123}', { value: '-12345678901234567890.123', tolerance: '0' }],
  ['{#-2..-1}', { min: '-2', max: '-1' }],
])('reads the number %s to its last digit', async (answers, target) => {
  expect(await one(`How much? ${answers}`)).toMatchObject({ answers: [{ target }] });
});

it('reads short answers with their credit, and one without a sign before it', () => {
  expect(at('Name the river').question).toMatchObject({
    kind: 'short-answer',
    isCaseSensitive: false,
    answers: [
      { text: 'Danube', creditPercent: 100 },
      { text: 'Donau', explanation: 'In German.' },
      { text: 'Danub', creditPercent: 50 },
    ],
  });
  expect(at('Capital').question).toMatchObject({ kind: 'short-answer', answers: [{ text: 'Tokyo' }] });
});

it('reads pairs, escapes on their right side, and a choice without a prompt', () => {
  const { question } = at('Match the river');

  expect(question).toMatchObject({ kind: 'matching', prompts: [{ text: 'Rhine' }, { text: 'Rhône' }] });
  if (question.kind !== 'matching') return;
  expect(question.choices.map((choice) => choice.text)).toEqual([
    'North Sea',
    'Mediterranean: west',
    'Baltic Sea',
  ]);
});

it('turns HTML into Markdown without scripts, foreign images and links that run', () => {
  const { question, notes, categoryPath } = at('Which **tag**');

  expect(question.stem).toBe('Which **tag** makes a `list`? x$^{2}$');
  expect(optionsOf(question)).toMatchObject([{ text: 'ul & ol', explanation: 'why' }, { text: 'a table' }]);
  expect(notes).toContain('A script was left out.');
  expect(JSON.stringify(question)).not.toMatch(/javascript|tracker|<script|alert/);
  expect(categoryPath).toEqual(['Formats']);
});

it('keeps Markdown as Markdown, code as code, and makes HTML in it text', () => {
  expect(at('**Bold**').question.stem).toBe('**Bold** and &lt;b onclick="x()">raw&lt;/b>, `<code>` stays');
});

it('keeps plain text plain: nothing in it becomes Markdown', () => {
  const { question } = at('1\\.');

  expect(question.stem).toBe('1\\. \\*Not\\* a list, \\$5 and \\_this\\_ \\<b>is\\</b> text');
  expect(optionsOf(question).map((option) => option.text)).toEqual(['a_b', 'c\\*d']);
});

it('reads line breaks and formulas of the Moodle format', () => {
  const { question } = at('Line one');

  expect(question.stem).toBe('Line one  \nline two: what is $x^2$?');
  expect(optionsOf(question)[0]?.text).toBe('$4$');
});

it('tells every text that asks nothing by its line, and takes the rest', () => {
  expect(refused.map(({ place, reason }) => [place.line, reason])).toEqual([]);
  expect(notes).toEqual([
    'Line 57: "What does `a < b` print?" asks nothing (a description) and was left out.',
    'Line 59: "This paragraph was cut off by the blank line above." asks nothing (a description) and was left out.',
    'Line 69: "Only a description." asks nothing (a description) and was left out.',
  ]);
  expect(questions).toHaveLength(16);
});

it.each([
  [
    'A question? {=a ~b',
    'The answers begin with { and never end; a blank line inside them ends the question.',
  ],
  ['A question? =a ~b}', 'A } closes what no { opened; as plain text it is written \\}.'],
  [
    'One? {T}\nTwo? {F}',
    'There is a second block of answers; is the blank line between two questions missing?',
  ],
  ['Which? {=a =b ~c}', 'Options: exactly one must be right; 2 are.'],
  ['Which? {~a ~b}', 'Options: at least one must be right; none is.'],
  ['Which? {=a ~a}', 'Options: two read the same.'],
  ['Which? {=a ~%120%b}', 'A weight must be between -100 and 100 per cent.'],
  ['What? {=*}', 'It gives points for any answer (*); that is not taken.'],
  ['{=a ~b}', 'Stem: must not be empty.'],
  ['How much? {#}', 'The numbers cannot be read; they are written 3, 3:0.1 or 2..4.'],
  ['How much? {#abc}', 'The numbers cannot be read; they are written 3, 3:0.1 or 2..4.'],
  ['NUL \0? {T}', 'It contains a NUL character.'],
  ['Pairs? {=a -> b =c}', 'A pair has no "->" between its two sides.'],
  [
    'Which? {a =b ~c}',
    'The answers cannot be read; "a" is not expected where it stands. Is a \\ missing before it?',
  ],
  [`${'x'.repeat(100_001)}{T}`, 'It is longer than 100,000 characters.'],
  [`${'x'.repeat(30_000)}{T}`, 'Stem: Too big: expected string to have <=20000 characters.'],
])('refuses %#: a broken question', async (text, reason) => {
  expect(await refusal(text)).toBe(reason);
});

it('takes what Moodle takes and the parser does not: bare colons and equals signs in the stem', async () => {
  expect(await one('If x = 3: what is #1 ~ 2x? {=6: six ~7}')).toMatchObject({
    stem: 'If x = 3: what is #1 \\~ 2x?',
    options: [{ text: '6: six' }, {}],
  });
});

it('leaves texts alone that look like the marks of the parser', async () => {
  expect(await one('What is &&035; here? {=a ~b}')).toMatchObject({ stem: 'What is &&035; here?' });
});

it('gives options ids that depend on nothing but their text and the name of the question', async () => {
  const [once, turned] = [await one('Which? {=a ~b}'), await one('Which? {~b =a}')];

  const ids = (question: Question) =>
    'options' in question ? question.options.map((option) => option.id) : [];
  expect(ids(turned)).toEqual(ids(once).reverse());
});

it('reads an essay, a wildcard and its escape', async () => {
  expect(at('Essay').question).toMatchObject({ kind: 'essay', sampleAnswer: '' });
  expect(await one('What? {=a* =b\\*c}')).toMatchObject({
    hasWildcards: true,
    answers: [{ text: 'a*' }, { text: 'b\\*c' }],
  });
  expect(await one('What? {=b\\*c}')).toMatchObject({ answers: [{ text: 'b*c' }] });
});

it('takes the name of a question beside it, and gives a refused one as it stood', async () => {
  const reading = await readAll(giftFormat, '::Sum \\: 1::Two? {T}\n\n::Broken::Two? {=a ~b');

  expect(reading.questions[0]?.title).toBe('Sum : 1');
  expect(reading.refused[0]).toMatchObject({
    title: 'Broken',
    source: '::Broken::Two? {=a ~b',
    place: { line: 3 },
  });
});
