import {
  type NotificationChannel,
  type NotificationPreferences,
  notificationChannels,
} from '@debrief/contracts';
import { Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { LockedNote } from '../../../ui/locked-note.tsx';
import { useShownChoice } from '../../../ui/use-shown-choice.ts';
import classes from './notification-settings-page.module.css';
import { useChoose } from './use-preferences.ts';

type KindRow = NotificationPreferences['kinds'][number];

interface KindsCardProps {
  kinds: KindRow[];
  hasDevice: boolean;
}

/** One row for everything there is to tell, one column for each way. */
export function KindsCard({ kinds, hasDevice }: KindsCardProps) {
  const t = useTranslations('notifications.settings');
  const choose = useChoose();
  const columns: Column<KindRow>[] = [
    { label: t('what'), isHeading: true, cell: ({ kind }) => <KindName kind={kind} /> },
    ...notificationChannels.map((channel) => ({
      label: t(`channels.${channel}`),
      isPlain: true,
      cell: (row: KindRow) => (
        <ChannelBox
          row={row}
          channel={channel}
          hasFailed={choose.isError}
          onChange={(isOn) => choose.mutate({ kind: row.kind, channel, isOn })}
        />
      ),
    })),
  ];
  return (
    <Card title={t('kindsTitle')}>
      <p className={classes.soft}>{t('kindsLead')}</p>
      {!hasDevice && <p className={classes.soft}>{t('noDeviceYet')}</p>}
      <DataTable
        caption={t('kindsTitle')}
        columns={columns}
        rows={kinds}
        rowKey={({ kind }) => kind}
        narrow="line"
      />
      <FailureLine error={choose.error} />
      {kinds.some(({ isMailLocked }) => isMailLocked) && <LockedNote>{t('mailLocked')}</LockedNote>}
    </Card>
  );
}

function KindName({ kind }: Pick<KindRow, 'kind'>) {
  const t = useTranslations('notifications.settings.kinds');
  return (
    <>
      {t(`${kind}.title`)}
      <span className={classes.about}>{t(`${kind}.about`)}</span>
    </>
  );
}

interface ChannelBoxProps {
  row: KindRow;
  channel: NotificationChannel;
  hasFailed: boolean;
  onChange: (isOn: boolean) => void;
}

function ChannelBox({ row, channel, hasFailed, onChange }: ChannelBoxProps) {
  const t = useTranslations('notifications.settings');
  const [isOn, show] = useShownChoice(row.channels[channel], hasFailed);
  const name = t('box', { kind: t(`kinds.${row.kind}.title`), channel: t(`channels.${channel}`) });
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: its control is the component in it; it makes room for a thumb.
    <label className={classes.box}>
      <Checkbox
        size="md"
        aria-label={name}
        checked={isOn}
        disabled={channel === 'mail' && row.isMailLocked}
        onChange={({ currentTarget: { checked } }) => {
          show(checked);
          onChange(checked);
        }}
      />
      <span className={classes.narrow} aria-hidden="true">
        {t(`channels.${channel}`)}
      </span>
    </label>
  );
}
