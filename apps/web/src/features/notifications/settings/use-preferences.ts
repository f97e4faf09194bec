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

/** Shown at once, and taken back when it fails. */
export function useChoose() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const queryKey = trpc.notifications.preferences.queryKey();
  const changed = usePreferencesChanged();
  return useMutation(
    trpc.notifications.choose.mutationOptions({
      onMutate: async ({ kind, channel, isOn }) => {
        await client.cancelQueries({ queryKey });
        client.setQueryData(
          queryKey,
          (all) =>
            all && {
              ...all,
              kinds: all.kinds.map((each) =>
                each.kind === kind ? { ...each, channels: { ...each.channels, [channel]: isOn } } : each,
              ),
            },
        );
      },
      onSettled: changed,
    }),
  );
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
