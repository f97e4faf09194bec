import type { AttemptMode } from '@debrief/contracts';
import { Kbd, Modal } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './key-list-dialog.module.css';

const keys = [
  { keys: ['1–9'], means: 'choose' },
  { keys: ['Enter'], means: 'goOn' },
  { keys: ['←', '→', 'J', 'K'], means: 'move' },
  { keys: ['F'], means: 'flag' },
  { keys: ['X'], means: 'strike' },
  { keys: ['Alt+↑', 'Alt+↓'], means: 'reorder' },
  { keys: ['C'], means: 'confidence' },
  { keys: ['H'], means: 'hint' },
  { keys: ['E'], means: 'explain' },
  { keys: ['T'], means: 'timer' },
  { keys: ['S'], means: 'submit' },
  { keys: ['?'], means: 'list' },
] as const;

interface KeyListDialogProps {
  isOpen: boolean;
  mode: AttemptMode;
  onClose: () => void;
}

export function KeyListDialog({ isOpen, mode, onClose }: KeyListDialogProps) {
  const t = useTranslations('player.keys');
  const app = useTranslations('app');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      <dl className={classes.list}>
        {keys.map(({ keys: names, means }) => (
          <div key={means}>
            <dt>
              {names.map((name) => (
                <Kbd key={name} data-content>
                  {name}
                </Kbd>
              ))}
            </dt>
            <dd>{means === 'goOn' && mode === 'study' ? t('checkOrGoOn') : t(means)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
