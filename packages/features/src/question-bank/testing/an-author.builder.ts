import {
  type QuestionPlace,
  type saveQuestionInput as SaveQuestionInput,
  type SaveQuestionResult,
  saveQuestionInput,
} from '@debrief/contracts';
import type { Question } from '@debrief/core';
import { type Actor, readSettings } from '@debrief/platform';
import { aBank, aPerson, createTestDatabase, type TestBank } from '@debrief/testing';
import type { z } from 'zod';
import { createServices, type OpenServices } from '../../services.ts';
import { saveQuestion } from '../authoring/save-question.ts';

export interface AuthorsDesk {
  services: OpenServices;
  bank: TestBank;
  tutor: Actor;
  close(): Promise<void>;
}

/** A database with a bank, and a tutor who writes in it. */
export async function openAuthorsDesk(): Promise<AuthorsDesk> {
  const database = await createTestDatabase();
  const settings = {
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'silent',
  };
  const services = await createServices(readSettings(settings), { name: 'test' });
  const bank = await aBank(database.db);
  const tutor: Actor = await aPerson(database.db, { role: 'tutor', name: 'Tove Tutor' });
  const close = async () => {
    await services.close();
    await database.drop();
  };
  return { services, bank, tutor, close };
}

export function placeIn(bank: TestBank, given: Partial<QuestionPlace> = {}): QuestionPlace {
  const anywhere = { topicId: bank.conceptIds[0], difficulty: 5, visibility: 'everyone' } as const;
  return { ...anywhere, tags: [], groupId: null, ...given };
}

type Saving = Partial<Omit<z.input<typeof SaveQuestionInput>, 'question' | 'place'>> & {
  author?: Actor;
  place?: Partial<QuestionPlace>;
};

/** A new question, or, with `questionId`, its next version. */
export async function write(
  { services, bank, tutor }: AuthorsDesk,
  question: Question,
  { author = tutor, place, ...saving }: Saving = {},
): Promise<SaveQuestionResult> {
  const input = saveQuestionInput.parse({
    ...{ subjectId: bank.subjectId, questionId: null, baseVersion: 0, status: 'published' },
    ...{ ...saving, question, place: placeIn(bank, place) },
  });
  return await saveQuestion(services, author, input);
}

export async function writeSound(...given: Parameters<typeof write>) {
  const saved = await write(...given);
  if (saved.status !== 'saved') throw new Error(`not sound: ${JSON.stringify(saved.problems)}`);
  return saved;
}
