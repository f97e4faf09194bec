import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { AnswerRecord } from '@debrief/core';

/** A file that cannot be read as a log: a sentence with file, line and what would be right. */
export class LogError extends Error {}

const columns = ['user_id', 'item_id', 'timestamp', 'correct', 'skill_id'] as const;
type Column = (typeof columns)[number];
type Places = Record<Column, number>;

/** Times from here on can only be milliseconds: as seconds they would be after the year 5000. */
const firstMilliseconds = 1e11;

/**
 * Reads a log of answers: tab-separated with a header, columns and rows in any order, several skills joined by `~~`.
 * Answers come back in the order of their times; at equal times, and when all are 0, in that of the rows.
 * @throws LogError naming the line.
 */
export async function readLog(file: string): Promise<AnswerRecord[]> {
  const answers: AnswerRecord[] = [];
  let places: Places | undefined;
  let line = 0;
  for await (const text of linesOf(file)) {
    line++;
    const cells = text.replace(/^\uFEFF/, '').split('\t');
    if (!places) places = readHeader(cells, file);
    else if (text.trim() !== '') answers.push(readRow(cells, places, `${file}, line ${line}`));
  }
  if (!places) throw new LogError(`${file} is empty; its first line should be: ${columns.join('<tab>')}.`);
  if (answers.length === 0) throw new LogError(`${file} has a header and no answers below it.`);
  return inTime(answers);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new LogError(isMissing ? `There is no file ${file}.` : `${file} cannot be read: ${String(error)}`);
  }
}

function readHeader(cells: readonly string[], file: string): Places {
  const names = cells.map((cell) => cell.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new LogError(
      `${file}, line 1: there is no column ${missing.join(' and no column ')}. The header needs ${columns.join(', ')}, separated by tabs.`,
    );
  return Object.fromEntries(columns.map((column) => [column, names.indexOf(column)])) as Places;
}

function readRow(cells: readonly string[], places: Places, where: string): AnswerRecord {
  const cell = (column: Column) => (cells[places[column]] ?? '').trim();
  const userId = cell('user_id');
  const questionId = cell('item_id');
  if (userId === '' || questionId === '')
    throw new LogError(`${where}: an answer needs a user_id and an item_id.`);
  const at = readNumber(cell('timestamp') || '0', 'timestamp', where);
  return { userId, questionId, topicIds: readSkills(cell('skill_id')), at, credit: readCredit(cell, where) };
}

function readCredit(cell: (column: Column) => string, where: string): number {
  const credit = readNumber(cell('correct'), 'correct', where);
  if (credit < 0 || credit > 1)
    throw new LogError(`${where}: correct is ${credit}; it should be 0, 1 or a share between them.`);
  return credit;
}

function readNumber(text: string, column: Column, where: string): number {
  const value = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new LogError(`${where}: ${column} is "${text}", not a number.`);
  return value;
}

function readSkills(text: string): string[] {
  return [...new Set(text.split('~~').map((skill) => skill.trim()))].filter((skill) => skill !== '');
}

/** A stable sort; seconds become milliseconds. */
function inTime(answers: AnswerRecord[]): AnswerRecord[] {
  const last = answers.reduce((most, { at }) => Math.max(most, at), 0);
  const factor = last < firstMilliseconds ? 1000 : 1;
  return answers
    .map((answer) => ({ ...answer, at: answer.at * factor }))
    .sort((before, after) => before.at - after.at);
}
