import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsFolder, sql } from '@debrief/db';
import { aBank, createTestDatabase, type TestBank, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchWords } from './search-words.ts';
import { aQuestion } from './testing/a-question.builder.ts';

let database: TestDatabase;
let bank: TestBank;
beforeAll(async () => {
  database = await createTestDatabase();
  bank = await aBank(database.db);
});
afterAll(() => database.drop());

it('questions that were there before there was a search get their words from the migration', async () => {
  const { db } = database;
  await db.updateTable('question').set({ stem_text: '', search_text: '' }).execute();
  const migration = await readFile(join(migrationsFolder, '0013_question-bank_authoring.sql'), 'utf8');
  const backfill = /^update question set[\s\S]*?;$/m.exec(migration)?.[0] ?? '';

  await database.pool.query(backfill);

  const { rows } = await sql<{ id: string; stem: string }>`
    select id, stem_text as stem from question where search @@ websearch_to_tsquery('simple', '"SECRET-OF-THE-KEY"')`.execute(
    db,
  );
  expect(rows).toHaveLength(bank.questions.length);
  const [first] = bank.questions;
  expect(rows.find(({ id }) => id === first?.questionId)?.stem).toBe(first?.question.stem);
});

it('names of files and gaps are no words; what is too long is cut, and stays well-formed', () => {
  const { stemText, searchText } = searchWords(
    aQuestion(`Fill [[gap-1]] ![a red fox](media:0a0b) ${'😀'.repeat(1_000)}`),
  );

  expect(searchText).not.toMatch(/gap-1|0a0b/);
  expect(searchText).toContain('a red fox');
  expect(stemText.length).toBe(1_000);
  expect(stemText.isWellFormed()).toBe(true);
});
