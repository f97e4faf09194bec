import type { AttemptView, PaperQuestion } from '@debrief/contracts';
import { type ComponentType, createContext, type ReactNode, useContext } from 'react';

interface OnQuestion {
  attempt: AttemptView;
  question: PaperQuestion;
}

/** What other rooms put into the player, by way of the app; all of it needs the server. */
export interface PlayerSlots {
  /** Below what was revealed; `isAsked`: it was given up to be explained. */
  Words?: ComponentType<OnQuestion & { isAsked: boolean }>;
  /** Below the author's own hints, when they are used up. */
  ExtraHint?: ComponentType<OnQuestion>;
  JustExplain?: ComponentType<{ isBusy: boolean; onClick: () => void }>;
}

const none: PlayerSlots = {};
const SlotsContext = createContext<PlayerSlots>(none);

export function PlayerSlotsProvider({ slots, children }: { slots: PlayerSlots; children: ReactNode }) {
  return <SlotsContext value={slots}>{children}</SlotsContext>;
}

export function usePlayerSlots(): PlayerSlots {
  return useContext(SlotsContext);
}
