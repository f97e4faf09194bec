import type { NotificationPreferences } from '@debrief/contracts';
import { Button, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { touchRow } from '../../../ui/touch-row.ts';
import { useShownChoice } from '../../../ui/use-shown-choice.ts';
import { readMinutes, writeMinutes } from './clock-text.ts';
import classes from './notification-settings-page.module.css';
import { useSetQuietHours, useSetTimeZone } from './use-preferences.ts';

type HoursCardProps = Pick<NotificationPreferences, 'quiet' | 'timeZone'>;

const usual = { from: 22 * 60, until: 7 * 60 };

/** When nothing is sent, and by which clock. */
export function HoursCard({ quiet, timeZone }: HoursCardProps) {
  const t = useTranslations('notifications.settings.hours');
  const save = useSetQuietHours();
  const [isOn, turn] = useShownChoice(quiet.from !== quiet.until, save.isError);
  const [from, setFrom] = useState(writeMinutes(isOn ? quiet.from : usual.from));
  const [until, setUntil] = useState(writeMinutes(isOn ? quiet.until : usual.until));
  const wanted = { from: readMinutes(from), until: readMinutes(until) };
  const isNew = wanted.from !== quiet.from || wanted.until !== quiet.until;
  const saveTimes = () => {
    if (wanted.from !== null && wanted.until !== null)
      save.mutate({ from: wanted.from, until: wanted.until });
  };
  return (
    <Card title={t('title')}>
      <Stack gap="sm">
        <p className={classes.soft}>{t('lead')}</p>
        <Switch
          {...touchRow}
          label={t('wanted')}
          checked={isOn}
          onChange={({ currentTarget: { checked } }) => {
            turn(checked);
            save.mutate(checked ? usual : { from: 0, until: 0 });
          }}
        />
        {isOn && (
          <form
            className={classes.times}
            onSubmit={(event) => {
              event.preventDefault();
              saveTimes();
            }}
          >
            <TextInput
              type="time"
              required
              label={t('from')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type="time"
              required
              label={t('until')}
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={!isNew} loading={save.isPending}>
              {t('save')}
            </Button>
          </form>
        )}
        <FailureLine error={save.error} />
        <Zone timeZone={timeZone} />
      </Stack>
    </Card>
  );
}

/** Offers the one of this device when it is another. */
function Zone({ timeZone }: Pick<HoursCardProps, 'timeZone'>) {
  const t = useTranslations('notifications.settings.hours');
  const set = useSetTimeZone();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const content = (words: React.ReactNode) => <strong data-content>{words}</strong>;
  const spell = (zone: string) => zone.replaceAll('_', ' ');
  return (
    <div>
      <p className={classes.soft}>
        {t.rich('zone', { zone: spell(timeZone), content })}{' '}
        <TextLink to="/settings">{t('otherZone')}</TextLink>
      </p>
      {here !== timeZone && (
        <Button variant="default" loading={set.isPending} onClick={() => set.mutate({ timeZone: here })}>
          <span>{t.rich('useHere', { zone: spell(here), content })}</span>
        </Button>
      )}
      <FailureLine error={set.error} />
    </div>
  );
}
