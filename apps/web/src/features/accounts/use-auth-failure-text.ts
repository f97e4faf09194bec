import { useTranslations } from 'use-intl';
import type { AuthFailure } from './auth-requests.ts';

export function useAuthFailureText() {
  const t = useTranslations('auth.failures');
  return (why: AuthFailure) => t(why);
}
