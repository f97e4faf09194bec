import type { Messages } from '../../../messages/index.ts';

interface AdminPageEntry {
  to:
    | '/admin/people'
    | '/admin/usage'
    | '/admin/prices'
    | '/admin/calculator'
    | '/admin/plans'
    | '/admin/limits'
    | '/admin/evaluation'
    | '/admin/queue';
  name: keyof Messages['admin']['pages'];
  /** Only where people have plans. */
  isOfBilling?: true;
}

/** What an administrator looks after, in the order of the list. */
export const adminPages: readonly AdminPageEntry[] = [
  { to: '/admin/people', name: 'people' },
  { to: '/admin/usage', name: 'usage' },
  { to: '/admin/limits', name: 'limits' },
  { to: '/admin/prices', name: 'prices' },
  { to: '/admin/calculator', name: 'calculator' },
  { to: '/admin/plans', name: 'plans', isOfBilling: true },
  { to: '/admin/evaluation', name: 'evaluation' },
  { to: '/admin/queue', name: 'queue' },
];
