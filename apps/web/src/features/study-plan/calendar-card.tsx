import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import classes from './side-card.module.css';

/** The private address of the plan for calendar programs: told once, made anew, or taken away. */
export function CalendarCard() {
  const t = useTranslations('plan.calendar');
  const { link, reset, revoke } = useCalendarLink();
  const made = reset.data && `${window.location.origin}${reset.data.path}`;
  const hasLink = Boolean(link.data?.createdAt);
  return (
    <Card title={t('title')}>
      <p className={classes.text}>{t('text')}</p>
      {made && hasLink && <NewAddress address={made} />}
      {hasLink && !made && <LinkFacts link={link.data} />}
      <div className={classes.row}>
        {hasLink ? (
          <>
            <ConfirmButton
              variant="default"
              label={t('reset')}
              title={t('resetTitle')}
              text={t('resetText')}
              isBusy={reset.isPending}
              onConfirm={() => reset.mutate()}
            />
            <ConfirmButton
              label={t('revoke')}
              title={t('revokeTitle')}
              text={t('revokeText')}
              isBusy={revoke.isPending}
              onConfirm={() => revoke.mutate()}
            />
          </>
        ) : (
          <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate()}>
            {t('make')}
          </Button>
        )}
      </div>
      <FailureLine error={link.error ?? reset.error ?? revoke.error} />
    </Card>
  );
}

function useCalendarLink() {
  const studyPlan = useTRPC().studyPlan;
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: studyPlan.calendarLink.queryKey() });
  return {
    link: useQuery(studyPlan.calendarLink.queryOptions()),
    reset: useMutation(studyPlan.resetCalendarLink.mutationOptions({ onSuccess })),
    revoke: useMutation(studyPlan.revokeCalendarLink.mutationOptions({ onSuccess })),
  };
}

function NewAddress({ address }: { address: string }) {
  const t = useTranslations('plan.calendar');
  return (
    <div role="status">
      <TextInput
        className={classes.address}
        label={t('address')}
        description={t('addressOnce')}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.row} style={{ marginBottom: '0.75rem' }}>
        <CopyButton value={address}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}
        </CopyButton>
      </div>
    </div>
  );
}

function LinkFacts({ link }: { link: { createdAt: string | null; lastReadAt: string | null } | undefined }) {
  const t = useTranslations('plan.calendar');
  const format = useFormatter();
  const when = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium' });
  if (!link?.createdAt) return null;
  return (
    <p className={classes.text}>
      {t('since', { day: when(link.createdAt) })}{' '}
      {link.lastReadAt ? t('lastRead', { day: when(link.lastReadAt) }) : t('neverRead')}
    </p>
  );
}
