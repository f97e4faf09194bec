import type { QuestionRow } from '@debrief/contracts';
import { Button, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconArrowsSort,
  IconChevronUp,
  IconEye,
  IconFolder,
  IconGauge,
  IconTag,
  IconTagOff,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { SelectionModel } from '../browse/use-selection.ts';
import { ExportSelectionButton } from '../export/export-selection-button.tsx';
import classes from './bulk-bar.module.css';
import type { BulkAction } from './bulk-change.ts';

const actions = [
  { type: 'set-status', label: 'status', icon: IconArrowsSort },
  { type: 'set-topic', label: 'topic', icon: IconFolder },
  { type: 'add-tags', label: 'addTags', icon: IconTag },
  { type: 'remove-tags', label: 'removeTags', icon: IconTagOff },
  { type: 'set-difficulty', label: 'difficulty', icon: IconGauge },
  { type: 'set-visibility', label: 'visibility', icon: IconEye },
  { type: 'delete', label: 'delete', icon: IconTrash },
] as const satisfies readonly { type: BulkAction; label: string; icon: typeof IconEye }[];

const mostAtOnce = 500;

interface BulkBarProps {
  chosen: readonly QuestionRow[];
  selection: SelectionModel;
  onAction: (action: BulkAction) => void;
}

/** Stays in sight while something is chosen. */
export function BulkBar({ chosen, selection, onAction }: BulkBarProps) {
  const t = useTranslations('bank.bulk');
  const bank = useTranslations('bank');
  const hasRoom = useMediaQuery('(min-width: 96rem)');
  const foreign = chosen.filter(({ canEdit }) => !canEdit);
  const isBlocked = foreign.length > 0 || chosen.length > mostAtOnce;
  const props = { isBlocked, onAction };
  return (
    <section className={classes.bar} aria-label={t('label')}>
      <div className={classes.line}>
        <strong role="status">{bank('selected', { count: chosen.length })}</strong>
        {hasRoom ? <ActionButtons {...props} /> : <ActionMenu {...props} />}
        <ExportSelectionButton questionIds={chosen.map(({ id }) => id)} />
        <Button variant="subtle" color="gray" onClick={() => selection.setAll([])}>
          {t('clear')}
        </Button>
      </div>
      {chosen.length > mostAtOnce && <p className={classes.note}>{t('tooMany')}</p>}
      {foreign.length > 0 && (
        <p className={classes.note}>
          {t('cannot', { count: foreign.length })}{' '}
          <Button
            size="compact-md"
            variant="default"
            onClick={() => selection.setAll(chosen.filter(({ canEdit }) => canEdit).map(({ id }) => id))}
          >
            {t('takeOut')}
          </Button>
        </p>
      )}
    </section>
  );
}

interface ActionsProps {
  isBlocked: boolean;
  onAction: (action: BulkAction) => void;
}

function ActionButtons({ isBlocked, onAction }: ActionsProps) {
  const t = useTranslations('bank.bulk');
  return actions.map(({ type, label, icon: Icon }) => (
    <Button
      key={type}
      variant="default"
      px="sm"
      leftSection={<Icon size={18} aria-hidden="true" />}
      disabled={isBlocked}
      onClick={() => onAction(type)}
    >
      {t(label)}
    </Button>
  ));
}

function ActionMenu({ isBlocked, onAction }: ActionsProps) {
  const t = useTranslations('bank.bulk');
  return (
    <Menu position="top-start" width="15rem">
      <Menu.Target>
        <Button disabled={isBlocked} rightSection={<IconChevronUp size={18} aria-hidden="true" />}>
          {t('open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ type, label, icon: Icon }) => (
          <Menu.Item
            key={type}
            className={classes.item}
            leftSection={<Icon size={18} aria-hidden="true" />}
            onClick={() => onAction(type)}
          >
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
