import { useProfile } from '../../features/accounts/use-me.ts';
import { ApiKeysPage } from '../../features/api-keys/api-keys-page.tsx';

export function OwnApiKeysPage() {
  const { role } = useProfile();
  return <ApiKeysPage role={role} />;
}
