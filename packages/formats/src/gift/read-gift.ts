import { setImmediate } from 'node:timers/promises';
import type { RefusedQuestion } from '@debrief/contracts';
import type { Question } from '@debrief/core';
import { readCategoryPath } from './category-path.ts';
import { mapQuestion } from './map-question.ts';
import { type GiftItem, parseGift } from './parse-gift.ts';

/** A question of the file that the bank can hold. */
export interface GiftQuestion {
  line: number;
  question: Question;
  /** Names of topics from the top; null where the file names none. */
  categoryPath: string[] | null;
  externalId: string | null;
  tags: string[];
  notes: string[];
}

export interface GiftReading {
  questions: GiftQuestion[];
  refused: RefusedQuestion[];
}

const sliceMs = 25;

/** Reads a whole file, giving way to other work every few milliseconds. */
export async function readGift(text: string): Promise<GiftReading> {
  const reading: GiftReading = { questions: [], refused: [] };
  let categoryPath: string[] | null = null;
  let sliceEnd = performance.now() + sliceMs;
  for (const item of parseGift(text)) {
    if ('parsed' in item && item.parsed.type === 'Category')
      categoryPath = readCategoryPath(item.parsed.title);
    else takeItem(reading, item, categoryPath);
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + sliceMs;
  }
  return reading;
}

function takeItem({ questions, refused }: GiftReading, item: GiftItem, categoryPath: string[] | null): void {
  const { line, externalId, tags } = item.block;
  if ('reason' in item) {
    refused.push({ line, title: titleOf(item), reason: item.reason });
    return;
  }
  if (item.parsed.type === 'Category') return;
  const mapped = mapQuestion(item.parsed, item.block);
  if (!mapped.isTaken) refused.push({ line, title: titleOf(item), reason: mapped.reason });
  else
    questions.push({
      line,
      question: mapped.question,
      categoryPath,
      externalId,
      tags: shortTags(tags),
      notes: mapped.notes,
    });
}

function titleOf({ block }: GiftItem): string {
  const start = block.text.slice(0, 1_000);
  const named = /^\s*::([\s\S]*?)::/u.exec(start)?.[1];
  const text = (named ?? start.split('{')[0] ?? '')
    .replaceAll('\0', '')
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .trim();
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text;
}

function shortTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.slice(0, 60).toWellFormed()))].slice(0, 20);
}
