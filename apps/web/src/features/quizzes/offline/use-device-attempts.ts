import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { meOptions } from '../../../me-options.ts';
import { useTRPC } from '../../../trpc.ts';
import { findDeviceAttempt, listDeviceAttempts } from './device-shelf.ts';

const deviceKey = ['device-attempts'] as const;

/** What lies on this device is read whether there is a network or not. */
const always = { networkMode: 'always', staleTime: 0, retry: false } as const;

/** Of the person who is signed in. A browser that refuses storage has none. */
export function useDeviceAttempts() {
  const userId = useQuery(meOptions(useTRPC())).data?.profile?.id;
  return useQuery({
    ...always,
    queryKey: [...deviceKey, 'of', userId],
    queryFn: () => (userId ? listDeviceAttempts(userId).catch(() => []) : []),
  });
}

/** Null when the attempt is not on this device. */
export function deviceAttemptOptions(attemptId: string) {
  return queryOptions({
    ...always,
    queryKey: [...deviceKey, 'one', attemptId],
    queryFn: async () => (await findDeviceAttempt(attemptId).catch(() => undefined)) ?? null,
  });
}

export function useDeviceChanged() {
  const queryClient = useQueryClient();
  return useCallback(() => queryClient.invalidateQueries({ queryKey: deviceKey }), [queryClient]);
}
