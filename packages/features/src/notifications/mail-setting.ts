import type { MailSetting } from '@debrief/contracts';
import { includes } from '@debrief/core';
import { AppError, type Services } from '@debrief/platform';
import { getPlan } from '../billing/index.ts';
import { setWantsMail, wantsMail } from './mail-queries.ts';
import { mailAbout } from './send-mail.ts';

/** Whether this person is mailed when a debrief is ready, and whether their plan lets them be. */
export async function getMailSetting(services: Services, userId: string): Promise<MailSetting> {
  const [isWanted, plan] = await Promise.all([wantsMail(services.db, userId), getPlan(services, userId)]);
  const isLocked = !includes(plan, 'mail');
  return { isWanted: isWanted && !isLocked, isLocked };
}

export async function setMailSetting(
  services: Services,
  userId: string,
  { isWanted }: { isWanted: boolean },
): Promise<void> {
  if (isWanted && (await getMailSetting(services, userId)).isLocked)
    throw new AppError('not-allowed', 'the plan has no mail', { reason: 'plan-lacks-mail' });
  await setWantsMail(services.db, userId, isWanted);
}

interface Ready {
  userId: string;
  attemptId: string;
  quizTitle: string;
}

/** For who asked for it and has a plan with mail, when they read it. */
export async function mailInsightReady(
  services: Services,
  { userId, attemptId, quizTitle }: Ready,
): Promise<void> {
  if (!(await getMailSetting(services, userId)).isWanted) return;
  const title = quizTitle.replace(/\s+/g, ' ').trim();
  const link = `${services.settings.baseUrl}/attempts/${attemptId}/debrief`;
  await mailAbout(services, userId, {
    subject: `Your debrief is ready: ${title}`,
    text: `Your debrief of "${title}" is ready:\n${link}\n\nYou asked for this mail; turn it off here:\n${services.settings.baseUrl}/settings\n`,
  });
}
