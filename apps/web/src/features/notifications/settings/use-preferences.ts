import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../trpc.ts';

export function usePreferences() {
  return useQuery(useTRPC().notifications.preferences.queryOptions());
}

function usePreferencesChanged() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: trpc.notifications.preferences.queryKey() });
}

export function useChoose() {
  const onSettled = usePreferencesChanged();
  return useMutation(useTRPC().notifications.choose.mutationOptions({ onSettled }));
}

export function useSetQuietHours() {
  const onSuccess = usePreferencesChanged();
  return useMutation(useTRPC().notifications.setQuietHours.mutationOptions({ onSuccess }));
}

export function useSendTest() {
  const onSuccess = usePreferencesChanged();
  return useMutation(useTRPC().notifications.sendTest.mutationOptions({ onSuccess }));
}

/** The person's days and hours everywhere, not only here. */
export function useSetTimeZone() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const changed = usePreferencesChanged();
  return useMutation(
    trpc.accounts.updateProfile.mutationOptions({
      onSuccess: (profile) => {
        client.setQueryData(trpc.accounts.me.queryKey(), (me) => me && { ...me, profile });
        return changed();
      },
    }),
  );
}
