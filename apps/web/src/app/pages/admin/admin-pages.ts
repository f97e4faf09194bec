import type { Messages } from '../../../messages/index.ts';

interface AdminPageEntry {
  to: '/admin/limits' | '/admin/evaluation';
  name: keyof Messages['admin']['pages'];
}

/** What an administrator looks after, in the order of the list. */
export const adminPages: readonly AdminPageEntry[] = [
  { to: '/admin/limits', name: 'limits' },
  { to: '/admin/evaluation', name: 'evaluation' },
];
