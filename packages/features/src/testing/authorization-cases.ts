import { type Answers, askers } from '@debrief/platform';
import { procedures } from './authorization-call.ts';
import { type Input, rows } from './authorization-rows.ts';

const codes: Record<string, string> = {
  o: 'ok',
  s: 'not-signed-in',
  a: 'not-allowed',
  n: 'not-found',
  // Not found either, but what it hangs on may be seen, so the answer need not be that of nothing at all.
  m: 'not-found',
  c: 'conflict',
};

interface Cell {
  who: (typeof askers)[number];
  expected: string;
  isAsIfNothing: boolean;
}

/** One thing that is asked of one procedure, and what each asker gets. */
export interface Case {
  path: string;
  /** Of the input; empty where there is one only. */
  name: string;
  input: Input;
  cells: readonly Cell[];
}

const noInput: Input = () => undefined;

/** Every procedure with every input that is tried. */
export const cases: readonly Case[] = Object.entries(procedures).flatMap(([path, { _def }]) => {
  const answers = _def.meta?.answers;
  return Object.entries(named(answers)).map(([name, letters]) => ({
    ...{ path, name, input: inputOf(path, name) },
    cells: askers.map((who, index) => cellOf(who, letters[index] ?? '')),
  }));
});

/** The names under which a procedure declares answers. */
export function named(answers: Answers | undefined): Readonly<Record<string, string>> {
  return typeof answers === 'object' ? answers : { '': answers ?? '' };
}

/** The names under which there are inputs. */
export function inputNames(path: string): string[] {
  const row = rows[path];
  return typeof row === 'object' ? Object.keys(row) : [''];
}

function inputOf(path: string, name: string): Input {
  const row = rows[path];
  return (typeof row === 'object' ? row[name] : row) ?? noInput;
}

function cellOf(who: Cell['who'], letter: string): Cell {
  return { who, expected: codes[letter] ?? 'undeclared', isAsIfNothing: letter === 'n' };
}
