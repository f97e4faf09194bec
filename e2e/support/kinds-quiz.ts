import { createHash, randomUUID } from 'node:crypto';
import type { DebriefClient } from '@debrief/client';
import type { AttemptView, Question, QuestionResponse } from '@debrief/contracts';
import { aBank, aQuiz, type Installation, type Person } from '@debrief/testing';

type Authored = { question: Question; right: QuestionResponse; wrong: QuestionResponse };

const explanation = 'Because the book says so.';
const scored = { explanation };

/** One question of each kind, as an author would write it: formulas, code, a picture and a sound among them. */
export function questionsOfAllKinds(media: { picture: string; sound: string }): Authored[] {
  return [
    {
      question: {
        ...scored,
        kind: 'single-choice',
        stem: `Which port does HTTPS use?\n\n![A browser's address bar with a closed lock](media:${media.picture})`,
        scoring: 'all-or-nothing',
        options: [option('443', true), option('80'), option('22')],
        hints: [
          { text: 'It is above 400.', costPercent: 25 },
          { text: 'It is below 450.', costPercent: 50 },
        ],
      },
      right: { kind: 'single-choice', optionId: 'o-443' },
      wrong: { kind: 'single-choice', optionId: 'o-80' },
    },
    {
      question: {
        ...scored,
        kind: 'multi-select',
        stem: `Which of these are prime?\n\n![The first ten numbers, read aloud](media:${media.sound}#audio)`,
        scoring: 'right-minus-wrong',
        options: [option('2', true), option('3', true), option('4'), option('9')],
      },
      right: { kind: 'multi-select', optionIds: ['o-2', 'o-3'] },
      wrong: { kind: 'multi-select', optionIds: ['o-4'] },
    },
    {
      question: {
        ...scored,
        kind: 'true-false',
        stem: 'The derivative of $x^2$ is $2x$.',
        isTrue: true,
        trueExplanation: explanation,
        falseExplanation: explanation,
      },
      right: { kind: 'true-false', value: true },
      wrong: { kind: 'true-false', value: false },
    },
    {
      question: {
        ...scored,
        kind: 'numeric',
        stem: 'How far does a car go in half an hour at 60 km/h?',
        answers: [
          { target: { type: 'value', value: '30', tolerance: '0.5' }, creditPercent: 100, explanation },
        ],
        unit: 'km',
        otherUnits: [{ unit: 'm', factor: '0.001' }],
        unitHandling: 'required',
        unitPenaltyPercent: 50,
      },
      right: { kind: 'numeric', text: '30000 m' },
      wrong: { kind: 'numeric', text: '30 kg' },
    },
    {
      question: {
        ...scored,
        kind: 'short-answer',
        stem: 'Which language styles web pages?',
        isCaseSensitive: false,
        answers: [
          { text: 'CSS', creditPercent: 100, explanation },
          { text: 'Cascading Style Sheets', creditPercent: 100, explanation },
        ],
      },
      right: { kind: 'short-answer', text: 'css' },
      wrong: { kind: 'short-answer', text: 'HTML' },
    },
    {
      question: {
        ...scored,
        kind: 'matching',
        stem: 'Match each country with its capital.',
        prompts: [pair('France', 'Paris'), pair('Italy', 'Rome')],
        choices: ['Paris', 'Rome', 'Oslo'].map((text) => ({ id: `c-${text}`, text })),
      },
      right: { kind: 'matching', pairs: { 'p-France': 'c-Paris', 'p-Italy': 'c-Rome' } },
      wrong: { kind: 'matching', pairs: { 'p-France': 'c-Rome', 'p-Italy': 'c-Paris' } },
    },
    {
      question: {
        ...scored,
        kind: 'ordering',
        stem: 'Put the planets in order, from the sun outwards.',
        scoring: 'adjacent-pairs',
        items: ['Mercury', 'Venus', 'Earth', 'Mars'].map((text) => ({ id: `i-${text}`, text, explanation })),
      },
      right: { kind: 'ordering', itemIds: ['i-Mercury', 'i-Venus', 'i-Earth', 'i-Mars'] },
      wrong: { kind: 'ordering', itemIds: ['i-Mars', 'i-Earth', 'i-Venus', 'i-Mercury'] },
    },
    {
      question: {
        ...scored,
        kind: 'gap-fill',
        stem: 'Water boils at [[boil]] °C, freezes at 0 °C, and is written **[[sign]]**. It is a [[state]] at 20 °C.',
        gaps: [
          {
            id: 'boil',
            type: 'number',
            explanation,
            answers: [
              {
                target: { type: 'value', value: '100', tolerance: '0' },
                creditPercent: 100,
                explanation: '',
              },
            ],
          },
          {
            id: 'sign',
            type: 'text',
            explanation,
            isCaseSensitive: true,
            answers: [{ text: 'H2O', creditPercent: 100, explanation: '' }],
          },
          {
            id: 'state',
            type: 'select',
            explanation,
            choices: ['solid', 'liquid', 'gas'].map((text) => ({ id: `s-${text}`, text })),
            rightChoiceId: 's-liquid',
          },
        ],
      },
      right: { kind: 'gap-fill', gaps: { boil: '100', sign: 'H2O', state: 's-liquid' } },
      wrong: { kind: 'gap-fill', gaps: { boil: '90', sign: 'h2o', state: 's-gas' } },
    },
    {
      question: {
        ...scored,
        kind: 'estimation',
        stem: 'What share of the earth is covered by water?',
        min: '0',
        max: '100',
        value: '53',
        step: '1',
        fullWithin: '2',
        noneFrom: '20',
        unit: '%',
      },
      right: { kind: 'estimation', value: '53' },
      wrong: { kind: 'estimation', value: '90' },
    },
    {
      question: {
        ...scored,
        kind: 'essay',
        stem: 'Why is the sky blue?',
        minWords: 5,
        maxWords: 60,
        sampleAnswer: 'Short waves are scattered more than long ones.',
        rubric: [
          {
            id: 'r-1',
            name: 'Scattering',
            weight: 1,
            levels: [
              { id: 'l-1', text: 'Not named', creditPercent: 0 },
              { id: 'l-2', text: 'Named and explained', creditPercent: 100 },
            ],
          },
        ],
      },
      right: { kind: 'essay', text: 'Blue light is scattered more than red light.' },
      wrong: { kind: 'essay', text: 'Because of the sea.' },
    },
  ];
}

function option(text: string, isCorrect = false) {
  return { id: `o-${text}`, text, explanation: `Said of ${text}.`, isCorrect };
}

function pair(text: string, choice: string) {
  return { id: `p-${text}`, text, choiceId: `c-${choice}`, explanation };
}

export type KindsQuiz = { quizId: string; questions: Authored[] };

/** A quiz of this person alone that holds every kind and asks how sure one is. */
export async function quizOfAllKinds(at: Installation, owner: Person): Promise<KindsQuiz> {
  const { db } = at.database;
  const questions = questionsOfAllKinds(await storeMedia(at));
  const quizId = await aQuiz(db, await aBank(db, questions), { ownerId: owner.id, visibility: 'private' });
  await db.updateTable('quiz_version').set({ asks_confidence: true }).where('quiz_id', '=', quizId).execute();
  return { quizId, questions };
}

export async function startKindsQuiz(
  { api: { quizzes } }: DebriefClient,
  quizId: string,
  mode: 'exam' | 'study',
): Promise<AttemptView> {
  return await quizzes.startAttempt.mutate({ quizId, mode });
}

async function storeMedia(at: Installation): Promise<{ picture: string; sound: string }> {
  // Each installation stores a file once, whoever uploads it: these are new ones.
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="60"><title>${randomUUID()}</title><rect x="4" y="10" width="312" height="40" rx="20" fill="none" stroke="#333" stroke-width="2"/><circle cx="30" cy="30" r="9" fill="#1b6b43"/></svg>`;
  return {
    picture: await store(at, Buffer.from(picture), 'image/svg+xml'),
    sound: await store(at, silence(), 'audio/wav'),
  };
}

async function store(at: Installation, bytes: Buffer, mimeType: string): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest();
  await at.database.db
    .insertInto('media')
    .values({ hash, mime_type: mimeType, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return hash.toString('hex');
}

/** A tenth of a second, 8 bits, 8 kHz. */
function silence(): Buffer {
  const samples = Buffer.alloc(800, 128);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(8_000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
