import { expect, it } from 'vitest';
import { toTerminalLine } from './readable-log-line.ts';

it('what went well stays in the log file', () => {
  expect(toTerminalLine('server', '{"level":30,"msg":"listening"}')).toBeUndefined();
});

it('an error reads as words, with its cause', () => {
  const line = '{"level":50,"msg":"job failed","err":{"message":"no such quiz"}}';

  expect(toTerminalLine('worker', line)).toBe('worker | error: job failed: no such quiz');
});

it('what is not a log record is shown as it is, unless it is empty', () => {
  expect(toTerminalLine('server', 'Error: boom')).toBe('server | Error: boom');
  expect(toTerminalLine('server', '{ half')).toBe('server | { half');
  expect(toTerminalLine('server', '  ')).toBeUndefined();
});
