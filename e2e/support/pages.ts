import type { DebriefClient } from '@debrief/client';
import type { AttemptView } from '@debrief/contracts';
import { addPerson, findDemoPerson, type Installation, type Person } from '@debrief/testing';
import { clientOf, startAttempt } from '@debrief/testing/playwright';
import { expect, type Page } from '@playwright/test';
import { bankSights } from './bank.ts';

/** A page of the product in a state worth looking at. */
export type Sight = {
  name: string;
  path: string;
  /** What a person does to see it, once the page is there. */
  open?(page: Page): Promise<void>;
};

/** What a visitor sees. */
export function publicSights(): Sight[] {
  return [
    { name: 'landing', path: '/' },
    { name: 'sign in', path: '/sign-in' },
    { name: 'sign up', path: '/sign-up' },
    { name: 'forgot password', path: '/forgot-password' },
    { name: 'reset password', path: '/reset-password?token=any' },
    { name: 'broken preview', path: '/preview/a-link-that-was-never-made-by-anybody' },
    { name: 'broken invitation', path: '/invite/a-link-that-was-never-made-by-anybody' },
  ];
}

/** What the student with a past sees, who has one attempt open. */
export async function studentSights(at: Installation): Promise<{ person: Person; sights: Sight[] }> {
  const person = await findDemoPerson(at, 'student');
  const client = clientOf(at, person);
  const open = await startAttempt(client, { slug: 'describing-data', mode: 'study' });
  await checkFirst(client, open);
  const { attempts } = await client.api.quizzes.listAttempts.query({ limit: 20 });
  const done = attempts.find(({ status }) => status === 'submitted');
  const topics = await client.api.mastery.topics.query();
  const concept = topics.find(({ parentId, level }) => parentId !== null && level !== null);
  const attempt = `/attempts/${done?.id}`;
  const sights: Sight[] = [
    { name: 'today', path: '/today' },
    { name: 'notifications', path: '/today', open: openNotifications },
    { name: 'welcome', path: '/welcome' },
    { name: 'quizzes', path: '/quizzes' },
    { name: 'quiz', path: `/quizzes/${done?.quizId}` },
    ...kindsOf(open).map(([kind, number]) => ({
      name: kind,
      path: `/attempts/${open.id}?q=${number}`,
    })),
    { name: 'checked answer', path: `/attempts/${open.id}?q=1` },
    { name: 'submit dialog', path: `/attempts/${open.id}?q=2`, open: openWith('s') },
    { name: 'keys', path: `/attempts/${open.id}?q=2`, open: openWith('?') },
    { name: 'debrief', path: `${attempt}/debrief` },
    { name: 'review', path: `${attempt}/review` },
    { name: 'progress', path: '/progress' },
    { name: 'readiness', path: '/progress/readiness' },
    { name: 'progress in figures', path: '/progress', open: openFigures },
    { name: 'topic', path: `/progress/topics/${concept?.topicId}` },
    { name: 'plan', path: '/plan' },
    { name: 'practice', path: '/practice' },
    { name: 'groups of a student', path: '/groups' },
    { name: 'settings', path: '/settings' },
    { name: 'what one is told', path: '/settings/notifications' },
    { name: 'keys of programs', path: '/settings/api-keys' },
    { name: 'webhooks', path: '/settings/webhooks' },
    { name: 'more', path: '/more' },
    { name: 'no such page', path: '/no-such-page' },
  ];
  return { person, sights };
}

/** What a tutor of one group sees. */
export async function tutorSights(at: Installation): Promise<{ person: Person; sights: Sight[] }> {
  const person = await findDemoPerson(at, 'tutor');
  const client = clientOf(at, person);
  const { groups } = await client.api.accounts.listGroups.query();
  const { quizzes } = await client.api.quizzes.list.query();
  const group = `/groups/${groups[0]?.id}`;
  const { students } = await client.api.dashboard.class.query({ groupId: groups[0]?.id ?? '' });
  const atWork = students.find(({ answerCount30 }) => answerCount30 > 0);
  const idle = students.find(({ lastActiveAt }) => lastActiveAt === null);
  const sights: Sight[] = [
    { name: 'today of a tutor', path: '/today' },
    { name: 'groups', path: '/groups' },
    { name: 'group', path: group },
    { name: 'student of a group', path: `${group}/students/${atWork?.userId}` },
    { name: 'student who has not begun', path: `${group}/students/${idle?.userId}` },
    ...(await bankSights(client)),
    { name: 'import', path: '/questions/import', open: previewImport },
    { name: 'quiz builder', path: '/quizzes/new' },
    { name: 'quiz statistics', path: `/quizzes/${quizzes[0]?.id}/statistics` },
  ];
  return { person, sights };
}

/** What an administrator sees beside what tutors see. */
export async function adminSights(at: Installation): Promise<{ person: Person; sights: Sight[] }> {
  const rooms = [
    '',
    '/usage',
    '/limits',
    '/prices',
    '/calculator',
    '/plans',
    '/evaluation',
    '/queue',
    '/people',
  ];
  const tutor = await findDemoPerson(at, 'tutor');
  const pages = [...rooms, `/people?person=${tutor.id}`];
  return {
    person: await findDemoPerson(at, 'admin'),
    sights: pages.map((path) => ({ name: `admin${path}`, path: `/admin${path}` })),
  };
}

/** What somebody sees on their first day. */
export async function newcomerSights(at: Installation): Promise<{ person: Person; sights: Sight[] }> {
  const sights = ['/today', '/welcome', '/progress', '/plan', '/groups'];
  return { person: await addPerson(at), sights: sights.map((path) => ({ name: `empty ${path}`, path })) };
}

/** Goes there and waits until nothing is loading any more. */
export async function look(page: Page, { path, open }: Sight): Promise<void> {
  await page.goto(path);
  await settled(page);
  await open?.(page);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-first-paint]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}

/** Study mode: the first question is closed and tells its key. */
async function checkFirst({ api }: DebriefClient, { id, questions }: AttemptView): Promise<void> {
  const [first] = questions;
  if (!first || first.answer.isChecked) return;
  await api.quizzes.saveAnswer.mutate({
    attemptId: id,
    questionVersionId: first.questionVersionId,
    response: null,
    baseRevision: first.answer.revision,
    saveKey: crypto.randomUUID(),
    timeSpentMs: 1_000,
    check: true,
  });
}

/** The first question of each kind after the checked one, with its number. */
function kindsOf({ questions }: AttemptView): [string, number][] {
  const numbers = new Map<string, number>();
  for (const { number, question } of questions.slice(1))
    if (!numbers.has(question.kind)) numbers.set(question.kind, number);
  return [...numbers];
}

/** Every drawing as its table, and what shows the strengths and weaknesses. */
async function openFigures(page: Page): Promise<void> {
  const tables = page.locator('input[type="radio"][value="table"]');
  await expect(tables.first()).toBeAttached();
  await tables.evaluateAll((all) => {
    for (const each of all as unknown as { click(): void }[]) each.click();
  });
  await page
    .getByRole('main')
    .locator('details')
    .evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
}

async function openNotifications(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Notifications|⟦/ })
    .and(page.locator('[aria-haspopup="dialog"]'))
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

function openWith(key: string) {
  return async (page: Page) => {
    await page.getByRole('main').press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
  };
}

async function previewImport(page: Page): Promise<void> {
  const file = page.locator('input[type="file"]');
  const buffer = Buffer.from('::One:: Is it so? {T}\n\n::Two:: Which is right? { ~This ~That }');
  await file.setInputFiles({ name: 'two.gift', mimeType: 'text/plain', buffer });
  await expect(file).toHaveCount(0);
  await page.locator('main .mantine-Button-root:not([data-variant])').first().click();
  await expect(page.locator('main h2:focus')).toHaveCount(1);
}
