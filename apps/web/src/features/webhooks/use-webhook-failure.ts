import { useTranslations } from 'use-intl';
import { readFailure } from '../../errors/read-failure.ts';
import { useFailureText } from '../../errors/use-failure-text.ts';

/** Why an address was not taken, in a sentence; what may fail anywhere in its usual words. */
export function useWebhookFailure() {
  const t = useTranslations('webhooks.refused');
  const failureText = useFailureText();
  return (error: unknown): string | null => {
    if (!error) return null;
    const key = readFailure(error).reason as Parameters<typeof t>[0] | null;
    return key && t.has(key) ? t(key) : (failureText(error).advice ?? null);
  };
}
