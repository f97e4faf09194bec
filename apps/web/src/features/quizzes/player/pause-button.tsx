import { ActionIcon } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAttemptCache } from '../use-attempt.ts';
import { useAttemptDoor } from './door/attempt-door.tsx';
import type { PlayerModel } from './use-player.ts';

/** Stops the clock; what was typed is saved first. */
export function PauseButton({ player }: { player: PlayerModel }) {
  const t = useTranslations('player.pause');
  const { attempt, keeper } = player;
  const { pause } = useAttemptDoor(attempt.id);
  const cache = useAttemptCache(attempt.id);
  const [isBusy, setIsBusy] = useState(false);
  if (!attempt.allowsPause || !pause) return null;
  const stop = async () => {
    setIsBusy(true);
    try {
      await keeper.flush();
      await pause();
    } finally {
      setIsBusy(false);
      cache.refetch();
    }
  };
  return (
    <ActionIcon
      aria-label={t('pause')}
      title={t('pause')}
      loading={isBusy}
      onClick={() => void stop().catch(() => undefined)}
    >
      <IconPlayerPause size={20} stroke={1.6} />
    </ActionIcon>
  );
}
