import type { WebhookTest } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import classes from './webhooks.module.css';

/** What came back of a test, as it came. */
export function TestResult({ result }: { result: WebhookTest }) {
  const t = useTranslations('webhooks');
  return (
    <div className={classes.result} data-state={result.isDelivered ? 'working' : 'failing'}>
      <p className={classes.resultLine}>
        {result.isDelivered ? t('test.arrived') : t('test.failed')} <TryWords {...result} />
      </p>
      <Answer text={result.answer} />
    </div>
  );
}

export function TryWords({ status, failure, durationMs }: Omit<WebhookTest, 'isDelivered' | 'answer'>) {
  const t = useTranslations('webhooks.tries');
  if (failure) return t(`failures.${failure}`);
  return t('status', { status: String(status), ms: durationMs });
}

/** Text of another program. */
export function Answer({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <pre className={classes.answer} data-content>
      {text}
    </pre>
  );
}
