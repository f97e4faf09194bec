import type { DebriefClient } from '@debrief/client';
import type { Question } from '@debrief/contracts';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Sight } from './pages.ts';

type Written = { questionId: string; subjectId: string };

type Wanted = {
  stem: string;
  tags?: string[];
  /** The next version of this one. */
  questionId?: string;
  baseVersion?: number;
};

/** A published statement of the author's own, in the first subject there is. */
export async function writeQuestion({ api }: DebriefClient, wanted: Wanted): Promise<Written> {
  const [subject] = await api.questionBank.listSubjects.query();
  if (!subject) throw new Error('There is no subject.');
  const [topic] = await api.questionBank.listTopics.query({ subjectId: subject.id });
  const { stem, tags = [], questionId = null, baseVersion = 0 } = wanted;
  const question: Question = {
    kind: 'true-false',
    stem,
    isTrue: true,
    trueExplanation: 'It is so.',
    falseExplanation: 'It is.',
    explanation: 'Hot-rolled since 1857.',
  };
  const saved = await api.questionBank.saveQuestion.mutate({
    subjectId: subject.id,
    questionId,
    baseVersion,
    question,
    place: { topicId: topic?.id ?? '', difficulty: 5, tags, visibility: 'everyone', groupId: null },
    status: 'published',
  });
  if (saved.status !== 'saved') throw new Error('The question is not sound.');
  return { questionId: saved.questionId, subjectId: subject.id };
}

/** The pages of the bank for one who has a question of their own in it. */
export async function bankSights(client: DebriefClient): Promise<Sight[]> {
  const { questionId } = await writeQuestion(client, { stem: 'Rails are made of iron.', tags: ['rails'] });
  await writeQuestion(client, { stem: 'Rails are made of steel.', questionId, baseVersion: 1 });
  const { token } = await client.api.questionBank.makePreviewLink.mutate({ questionId });
  return [
    { name: 'questions', path: '/questions' },
    { name: 'nothing found', path: '/questions?q=no-such-word-anywhere' },
    { name: 'questions chosen', path: '/questions?mine=true', open: chooseFirst },
    { name: 'question', path: `/questions/${questionId}`, open: showChanges },
    { name: 'question of others', path: '/questions', open: openFirst },
    { name: 'new question', path: '/questions/new' },
    { name: 'edited question', path: `/questions/${questionId}/edit` },
    { name: 'corrected question', path: `/questions/${questionId}/correct` },
    { name: 'reports', path: '/questions/reports' },
    { name: 'preview link', path: `/preview/${token}`, open: showKey },
  ];
}

async function chooseFirst(page: Page): Promise<void> {
  await page.getByRole('main').locator('[data-row]').first().check();
  await expect(page.getByRole('main').locator('[data-row]:checked')).toHaveCount(1);
}

async function showChanges(page: Page): Promise<void> {
  await page.getByRole('main').locator('[aria-expanded="false"]').last().click();
  await expect(page.getByRole('insertion').first()).toBeVisible();
}

async function openFirst(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('listitem').getByRole('link').last().click();
  await expect(page).toHaveURL(/\/questions\/[0-9a-f-]{36}/);
  await expect(page.getByRole('main').getByRole('definition').first()).toBeVisible();
}

async function showKey(page: Page): Promise<void> {
  await page.getByRole('main').locator('[aria-expanded="false"]').last().click();
  await expect(page.getByText('Hot-rolled since 1857.')).toBeVisible();
}
