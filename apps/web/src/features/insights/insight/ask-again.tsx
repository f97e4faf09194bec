import { aiRetryReasons } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { IconEye, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import classes from './insight-status.module.css';
import type { InsightModel } from './use-insight.ts';

interface AskAgainProps {
  insight: InsightModel;
  onOpenSent: () => void;
}

/** Below a debrief that is whole: what was sent for it, and, where rules wrote for want of a model, another try. */
export function AskAgain({ insight, onOpenSent }: AskAgainProps) {
  const t = useTranslations('insight');
  const way = insight.state?.way;
  const mayHelp = way?.by === 'rules' && aiRetryReasons.some((reason) => reason === way.why);
  return (
    <div className={classes.footer} data-print="hide">
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconEye size={18} stroke={1.6} />}
        onClick={onOpenSent}
      >
        {t('sent.open')}
      </Button>
      {mayHelp && <AskModel insight={insight} />}
    </div>
  );
}

/** Nothing where no model may be asked now; what is spent is said beside the words. */
function AskModel({ insight }: { insight: InsightModel }) {
  const t = useTranslations('insight');
  const { data: meter } = useQuery(useTRPC().aiUsage.meter.queryOptions());
  if (!meter?.isModelConfigured || meter.isSwitchedOff || meter.block || meter.budgetSpentUntil) return null;
  if (meter.allowances.some(({ used, limit }) => used >= limit)) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={18} stroke={1.6} />}
      loading={insight.isRetrying}
      onClick={insight.retry}
    >
      {t('askModel')}
    </Button>
  );
}
