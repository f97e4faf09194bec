import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { DraftPhase } from './draft-keeper.ts';
import classes from './editor.module.css';
import type { EditorModel } from './use-editor.ts';

const icons: Record<DraftPhase, typeof IconCloudUp> = {
  resting: IconCloudCheck,
  changed: IconCloudUp,
  saving: IconCloudUp,
  unreached: IconCloudOff,
  conflict: IconAlertTriangle,
  refused: IconAlertTriangle,
};

/** "Saved 12:04", or why not. */
export function SaveState({ saving }: { saving: EditorModel['saving'] }) {
  const t = useTranslations('bank.editor.state');
  const format = useFormatter();
  const { phase, savedAt } = saving;
  const Icon = icons[phase];
  const words = () => {
    if (phase !== 'resting') return t(phase);
    if (savedAt === null) return t('nothing');
    return t('saved', { time: format.dateTime(new Date(savedAt), { timeStyle: 'short' }) });
  };
  return (
    <p className={classes.state} data-phase={phase} role="status">
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      {words()}
    </p>
  );
}
