import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meOptions } from '../../me-options.ts';
import { useTRPC } from '../../trpc.ts';

/** After signing in: ask again who is here, then go on to where the person wanted to be. */
export function useEnter() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const me = meOptions(useTRPC());
  return async (to = '/today') => {
    await queryClient.fetchQuery({ ...me, staleTime: 0 });
    router.history.push(isOwnPath(to) ? to : '/today');
  };
}

/** A link of somebody else must not lead away from here. */
function isOwnPath(to: string): boolean {
  return (
    to.startsWith('/') && new URL(to, location.origin).origin === location.origin && !to.startsWith('//')
  );
}
