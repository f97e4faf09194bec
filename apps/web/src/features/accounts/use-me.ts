import type { Me, Profile } from '@debrief/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { meOptions } from '../../me-options.ts';
import { useTRPC } from '../../trpc.ts';

/** Who is here and what this installation is; loaded before any page is shown. */
export function useMe(): Me {
  return useSuspenseQuery({ ...meOptions(useTRPC()), staleTime: Number.POSITIVE_INFINITY }).data;
}

/** Only on pages behind the sign-in guard. */
export function useProfile(): Profile {
  const { profile } = useMe();
  if (!profile) throw new Error('Nobody is signed in on a page behind the guard.');
  return profile;
}
