import { expect, it } from 'vitest';
import { z } from 'zod';
import { AppError, notFound } from '../errors/index.ts';
import { classifyFailure, describeFailure, readFailure } from './failure-class.ts';

const caught = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
};

it.each([
  ['database', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ['gone', notFound('attempt')],
  ['model', new AppError('unavailable', 'no model')],
  ['payload', caught(() => z.object({ a: z.string() }).parse({}))],
  ['interrupted', new DOMException('aborted', 'AbortError')],
  ['mail', Object.assign(new Error('Invalid login'), { code: 'EAUTH' })],
  ['program', new TypeError('x is not a function')],
  ['program', 'a thrown string'],
])('%s', (expected, error) => {
  expect(classifyFailure(error)).toBe(expected);
  expect(readFailure(describeFailure(error)).failure).toBe(expected);
});

it('what others wrote is a fault of the program, with its words', () => {
  expect(readFailure('no such: thing')).toEqual({ failure: 'program', message: 'no such: thing' });
  expect(readFailure(null)).toEqual({ failure: 'program', message: '' });
});
