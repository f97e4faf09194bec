import { getRouteApi } from '@tanstack/react-router';
import type { BankSearch } from './bank-search.ts';

const route = getRouteApi('/app/questions');

/** What is looked for, and a change of it that keeps everything else. */
export function useBankSearch() {
  const search: BankSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: Partial<BankSearch>) => {
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  };
  return [search, change] as const;
}
