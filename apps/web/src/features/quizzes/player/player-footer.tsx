import { ActionIcon, Button, Drawer } from '@mantine/core';
import { IconChevronLeft, IconLayoutGrid } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { goOn, isChecking } from './go-on.ts';
import { Palette } from './palette/palette.tsx';
import classes from './player.module.css';
import type { PlayerModel } from './use-player.ts';

export function PlayerFooter({ player }: { player: PlayerModel }) {
  const t = useTranslations('player');
  const { position, dialogs } = player;
  return (
    <footer className={classes.footer}>
      <div className={classes.controls}>
        <ActionIcon
          variant="default"
          aria-label={t('previous')}
          disabled={position.number === 1}
          onClick={() => position.goTo(position.number - 1)}
        >
          <IconChevronLeft size={20} stroke={1.6} className={classes.arrow} />
        </ActionIcon>
        <Button
          className={classes.sheetButton}
          variant="default"
          leftSection={<IconLayoutGrid size={18} stroke={1.6} aria-hidden="true" />}
          aria-label={t('openPalette')}
          onClick={() => dialogs.show('palette')}
        >
          {t('short', { number: position.number, count: position.count })}
        </Button>
        <Button className={classes.submit} variant="subtle" onClick={() => dialogs.show('submit')}>
          {t('toSubmit')}
        </Button>
        <MainButton player={player} />
      </div>
      <PaletteSheet player={player} />
    </footer>
  );
}

/** The one thing to do now: check, go on, or hand in. Going on without an answer is possible and less loud. */
function MainButton({ player }: { player: PlayerModel }) {
  const t = useTranslations('player');
  const { attempt, question, response, answer, position, keeper } = player;
  const isOpen = attempt.mode === 'study' && !question.reveal;
  const isLast = position.number === position.count;
  if (isOpen && response) {
    const check = () => keeper.change(question.questionVersionId, { check: true });
    return (
      <Button loading={isChecking(answer)} onClick={check}>
        {t('check')}
      </Button>
    );
  }
  return (
    <Button variant={isOpen && !isLast ? 'default' : 'filled'} onClick={() => goOn(player)}>
      {isLast ? t('finish') : isOpen ? t('skip') : t('next')}
    </Button>
  );
}

function PaletteSheet({ player }: { player: PlayerModel }) {
  const t = useTranslations('player');
  const app = useTranslations('app');
  const { dialogs, states, position } = player;
  const go = (number: number) => {
    dialogs.close();
    position.goTo(number);
  };
  return (
    <Drawer
      opened={dialogs.open === 'palette'}
      onClose={dialogs.close}
      position="bottom"
      size="auto"
      title={t('palette.title')}
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      <Palette states={states} current={position.number} onGo={go} />
      <Button fullWidth mt="md" variant="light" onClick={() => dialogs.show('submit')}>
        {t('toSubmit')}
      </Button>
    </Drawer>
  );
}
