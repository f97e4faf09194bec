import type { LiveEvent } from '@debrief/contracts';

/** What each reader is told first. */
export const hello = 'resync';

/** A notification whose id is a number. */
export function toEvent(number: number): LiveEvent {
  return {
    type: 'notification.created',
    notificationId: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as never,
  };
}

export const numberInEvent = /00000000-0000-7000-8000-0*(\d+)/g;
