import { Button } from '@mantine/core';
import { IconFlag, IconFlagFilled } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { PlayerModel } from './use-player.ts';

export function FlagButton({ player }: { player: PlayerModel }) {
  const t = useTranslations('player');
  const { question, marks } = player;
  const { isFlagged } = marks.markOf(question);
  const Icon = isFlagged ? IconFlagFilled : IconFlag;
  return (
    <Button
      variant={isFlagged ? 'light' : 'subtle'}
      color={isFlagged ? undefined : 'gray'}
      px="sm"
      aria-pressed={isFlagged}
      leftSection={<Icon size={18} stroke={1.6} aria-hidden="true" />}
      onClick={() => marks.mark(question.questionVersionId, { isFlagged: !isFlagged })}
    >
      {isFlagged ? t('flagged') : t('flag')}
    </Button>
  );
}
