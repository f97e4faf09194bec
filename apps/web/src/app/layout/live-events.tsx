import type { LiveEvent, LiveTopic } from '@debrief/contracts';
import { useDocumentVisibility } from '@mantine/hooks';
import { skipToken, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { forgetAhead } from '../../ask-ahead.ts';
import { type DebriefQueries, useTRPC } from '../../trpc.ts';
import { tabId } from '../tab-id.ts';
import { jobKey } from '../use-job.ts';

const topics: LiveTopic[] = [
  'dashboard',
  'study-plan',
  'notifications',
  'jobs',
  'attempts',
  'ai-meter',
  'subscription',
];

/** The one long-lived connection of a visible tab: it says what changed, and that is asked for again. */
export function LiveEvents() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const isVisible = useDocumentVisibility() === 'visible';
  const input = isVisible ? { topics } : skipToken;
  useSubscription(
    trpc.events.watch.subscriptionOptions(input, {
      onData: ({ data }) => {
        // Every stream begins with `resync`; what was asked for ahead is hardly older than it.
        if (data.type !== 'resync') forgetAhead();
        if (data.type === 'job.changed') client.setQueryData(jobKey(data.job), data.job);
        for (const queryKey of changedBy(data, trpc)) void client.invalidateQueries({ queryKey });
      },
    }),
  );
  return null;
}

function changedBy(event: LiveEvent, trpc: DebriefQueries) {
  switch (event.type) {
    case 'resync':
      return [
        trpc.dashboard.pathKey(),
        trpc.mastery.pathKey(),
        trpc.studyPlan.pathKey(),
        trpc.notifications.pathKey(),
        trpc.quizzes.pathKey(),
        trpc.jobs.pathKey(),
        trpc.aiUsage.meter.queryKey(),
        trpc.billing.pathKey(),
      ];
    case 'dashboard.changed':
      return [trpc.dashboard.pathKey(), trpc.mastery.pathKey()];
    case 'study-plan.changed':
      return [trpc.studyPlan.pathKey()];
    case 'subscription.changed':
      // What a plan opens or locks is trimmed by the server.
      return [
        trpc.billing.pathKey(),
        trpc.dashboard.pathKey(),
        trpc.readiness.pathKey(),
        trpc.studyPlan.pathKey(),
        trpc.notifications.pathKey(),
      ];
    case 'notification.created':
      return [trpc.notifications.pathKey()];
    case 'ai-meter.changed':
      return [trpc.aiUsage.meter.queryKey()];
    case 'job.changed':
      return [];
    case 'attempt.changed':
      // This tab knows what it did itself.
      if (event.by === tabId) return [];
      return [trpc.quizzes.getAttempt.queryKey({ attemptId: event.attemptId }), trpc.quizzes.list.queryKey()];
  }
}
