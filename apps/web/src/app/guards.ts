import { redirect } from '@tanstack/react-router';
import { meOptions } from '../me-options.ts';
import type { RouterContext } from './router-context.ts';

interface GuardInput {
  context: RouterContext;
  location: { href: string };
}

export async function requireSignIn({ context, location }: GuardInput): Promise<void> {
  const { profile } = await loadMe({ context });
  if (!profile) throw redirect({ to: '/sign-in', search: { next: location.href } });
}

/** The server refuses the others anyway; they are better off on their own page. */
export async function requireAdmin({ context }: Pick<GuardInput, 'context'>): Promise<void> {
  const { profile } = await loadMe({ context });
  if (profile?.role !== 'admin') throw redirect({ to: '/today' });
}

/** The landing page is for those who are not signed in. */
export async function requireSignedOut({ context }: Pick<GuardInput, 'context'>): Promise<void> {
  const { profile } = await loadMe({ context });
  if (profile) throw redirect({ to: '/today' });
}

export function loadMe({ context }: Pick<GuardInput, 'context'>) {
  return context.queryClient.ensureQueryData(meOptions(context.trpc));
}
