import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../trpc.ts';
import {
  keepDeviceId,
  type PushState,
  readDeviceId,
  readPushState,
  subscribeBrowser,
  unsubscribeBrowser,
} from './push-browser.ts';

const stateKey = ['push-state'];

/** Push on this browser: what it can, and turning it on and off. */
export function usePush(publicKey: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const state = useQuery({ queryKey: stateKey, queryFn: readPushState, networkMode: 'always', staleTime: 0 });
  const add = useMutation(trpc.notifications.addDevice.mutationOptions());
  const remove = useMutation(trpc.notifications.removeDevice.mutationOptions());
  const asked = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: stateKey }),
      client.invalidateQueries({ queryKey: trpc.notifications.preferences.queryKey() }),
    ]);
  const turnOn = useMutation({
    mutationFn: async () => {
      const device = await subscribeBrowser(publicKey);
      if (device) keepDeviceId((await add.mutateAsync(device)).deviceId);
    },
    onSettled: asked,
  });
  const turnOff = useMutation({
    mutationFn: async (deviceId: string) => {
      await remove.mutateAsync({ deviceId });
      if (deviceId === readDeviceId()) await unsubscribeBrowser();
    },
    onSettled: asked,
  });
  return { state: state.data satisfies PushState | undefined, turnOn, turnOff };
}
