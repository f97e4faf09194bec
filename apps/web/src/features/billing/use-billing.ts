import type { Billing } from '@debrief/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

export type OpenBilling = Extract<Billing, { isOn: true }>;

export function useBilling() {
  return useQuery(useTRPC().billing.get.queryOptions());
}

/** Undefined: billing is off, or not known yet, and no word of plans is said. */
export function useOpenBilling(): OpenBilling | undefined {
  const { data } = useBilling();
  return data?.isOn ? data : undefined;
}
