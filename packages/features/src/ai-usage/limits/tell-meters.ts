import type { Services } from '@debrief/platform';

/** Open pages of these people ask for their meter again. */
export async function tellMeters(
  { live }: Pick<Services, 'live'>,
  userIds: readonly string[],
): Promise<void> {
  await Promise.all(userIds.map((userId) => live.tell(userId, { type: 'ai-meter.changed' })));
}
