import { expect, test } from 'vitest';
import { beginHistory, pause, redo, undo, write } from './undo-history.ts';

const empty = { stem: '', options: [{ text: 'a' }, { text: 'b' }] };

test('letters typed one after the other into one text are one step', () => {
  let history = beginHistory(empty);
  for (const stem of ['W', 'Wh', 'Who']) history = write(history, { ...history.present, stem });

  expect(undo(history).present).toEqual(empty);
});

test('another text, or a pause, begins another step', () => {
  const typed = write(beginHistory(empty), { ...empty, stem: 'Who' });
  const other = write(typed, { ...typed.present, options: [{ text: 'ax' }, { text: 'b' }] });
  const resumed = write(pause(typed), { ...typed.present, stem: 'Who?' });

  expect(undo(other).present.stem).toBe('Who');
  expect(undo(resumed).present.stem).toBe('Who');
});

test('what was undone comes back, until something else is written', () => {
  const typed = write(beginHistory(empty), { ...empty, stem: 'Who' });
  const taken = undo(typed);

  expect(redo(taken).present.stem).toBe('Who');
  expect(redo(write(taken, { ...empty, stem: 'What' })).present.stem).toBe('What');
});

test('a change of nothing is no step', () => {
  const history = beginHistory(empty);

  expect(write(history, structuredClone(empty))).toBe(history);
  expect(undo(history)).toBe(history);
  expect(redo(history)).toBe(history);
});

test('adding and taking away an option are steps', () => {
  const more = write(beginHistory(empty), { ...empty, options: [...empty.options, { text: '' }] });

  expect(undo(more).present.options).toHaveLength(2);
});
