import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

/** Payment goes on at the provider's own page; whatever is done here shows at once. */
export function useUpgrade() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries();
  const leave = ({ url }: { url: string | null }) => {
    if (url === null) return refresh();
    window.location.assign(url);
    return undefined;
  };
  return {
    upgrade: useMutation(trpc.billing.upgrade.mutationOptions({ onSuccess: leave })),
    portal: useMutation(trpc.billing.portal.mutationOptions({ onSuccess: leave })),
    endDemo: useMutation(trpc.billing.endDemo.mutationOptions({ onSuccess: refresh })),
  };
}
