import type { AttemptView } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../../ui/page.tsx';
import { KeyListDialog } from './keys/key-list-dialog.tsx';
import { usePlayerKeys } from './keys/use-player-keys.ts';
import { Palette } from './palette/palette.tsx';
import classes from './player.module.css';
import { PlayerFooter } from './player-footer.tsx';
import { PlayerHeader } from './player-header.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { SubmitDialog } from './submit/submit-dialog.tsx';
import { useKeptPaper } from './use-kept-paper.ts';
import { usePlayer } from './use-player.ts';
import { useScrollerForKeys } from './use-scroller-for-keys.ts';
import { useWholePaper } from './use-whole-paper.ts';

interface PlayerProps {
  attempt: AttemptView;
  receivedAt: number;
}

export function Player({ attempt, receivedAt }: PlayerProps) {
  const t = useTranslations('player');
  const player = usePlayer(attempt, receivedAt);
  const { position, states, dialogs } = player;
  const scroller = useScrollerForKeys();
  usePlayerKeys(player);
  useWholePaper(attempt);
  useKeptPaper(player);
  usePageTitle(t('position', { number: position.number, count: position.count }));
  return (
    <div className={classes.frame}>
      <PlayerHeader attempt={attempt} player={player} />
      <main id="content" tabIndex={-1} className={classes.scroller} ref={scroller}>
        <div className={classes.body}>
          <QuestionPanel attempt={attempt} player={player} />
          <div className={classes.aside}>
            <Palette states={states} current={position.number} onGo={position.goTo} />
          </div>
        </div>
      </main>
      <PlayerFooter player={player} />
      <SubmitDialog player={player} />
      <KeyListDialog isOpen={dialogs.open === 'keys'} mode={attempt.mode} onClose={dialogs.close} />
    </div>
  );
}
