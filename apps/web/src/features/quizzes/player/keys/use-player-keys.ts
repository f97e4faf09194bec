import { useEffect, useRef } from 'react';
import { chooseByNumber, optionIdAt } from '../../../../kinds/choose-by-number.ts';
import { nextConfidence } from '../../../../kinds/confidence-choice.tsx';
import { isForPage, keyName } from '../../../../ui/is-for-page.ts';
import { goOn } from '../go-on.ts';
import type { PlayerModel } from '../use-player.ts';

/** The keys of the player. They never fight a text field, a dialog or the browser, and need no AltGr. */
export function usePlayerKeys(player: PlayerModel): void {
  const strike = useRef(false);
  const latest = useRef(player);
  latest.current = player;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (latest.current.dialogs.open || !isForPage(event)) return;
      if (act(keyName(event), latest.current, strike)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** True when the key meant something. */
function act(key: string, player: PlayerModel, strike: { current: boolean }): boolean {
  const { position, dialogs, marks, question } = player;
  if (/^[1-9]$/.test(key)) return actOnNumber(Number(key), player, strike);
  switch (key) {
    case 'Enter':
      goOn(player);
      return true;
    case 'ArrowRight':
    case 'j':
      position.goTo(position.number + 1);
      return true;
    case 'ArrowLeft':
    case 'k':
      position.goTo(position.number - 1);
      return true;
    case 'f':
      marks.mark(question.questionVersionId, { isFlagged: !marks.markOf(question).isFlagged });
      return true;
    case 'x':
      strike.current = !strikeFocused(player) && !strike.current;
      return true;
    case 'c':
      return cycleConfidence(player);
    case 'h':
      return focusButton('[data-hint-button]');
    case 'e':
      return focusButton('[data-explain-button]');
    case 't':
      player.toggleTimer();
      return true;
    case 's':
      dialogs.show('submit');
      return true;
    case '?':
      dialogs.show('keys');
      return true;
    default:
      return false;
  }
}

function cycleConfidence({ attempt, question, response, confidence, keeper }: PlayerModel): boolean {
  if (!attempt.asksConfidence || !response || question.reveal) return false;
  keeper.change(question.questionVersionId, { confidence: nextConfidence(confidence) });
  return true;
}

/** The button says what it costs; Enter takes it. */
function focusButton(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(`#content ${selector}`);
  button?.focus();
  return button !== null;
}

function actOnNumber(number: number, player: PlayerModel, strike: { current: boolean }): boolean {
  const { question, response, keeper } = player;
  if (question.reveal) return false;
  if (strike.current) {
    strike.current = false;
    return strikeOption(optionIdAt(question.question, number), player);
  }
  const next = chooseByNumber(question.question, response, number);
  if (next === undefined) return focusField(number);
  keeper.change(question.questionVersionId, { response: next });
  return true;
}

function focusField(number: number): boolean {
  const field = document.querySelector<HTMLElement>(`#content [data-field="${number}"]`);
  field?.focus();
  return field !== null;
}

function strikeFocused(player: PlayerModel): boolean {
  const focused = document.activeElement;
  const optionId = focused instanceof HTMLElement ? focused.dataset.optionId : undefined;
  return strikeOption(optionId, player);
}

function strikeOption(optionId: string | undefined, { marks, question }: PlayerModel): boolean {
  if (!optionId || question.reveal) return false;
  const { struckOptionIds } = marks.markOf(question);
  const isStruck = struckOptionIds.includes(optionId);
  const next = isStruck
    ? struckOptionIds.filter((each) => each !== optionId)
    : [...struckOptionIds, optionId];
  marks.mark(question.questionVersionId, { struckOptionIds: next });
  return true;
}
