import type { Messages } from './index.ts';
import { firstMessages } from './index.ts';
import { isPseudo, pseudoCatalogue } from './pseudo-locale.ts';

const inLocale = <T extends object>(catalogue: T): T => (isPseudo() ? pseudoCatalogue(catalogue) : catalogue);

/**
 * The words of the first pages, and those of every room that has been loaded since. Whoever asks for the words of a room
 * brings them along: the build sees to that.
 */
export const words = { ...inLocale(firstMessages) } as Messages;

export function addWords<Room extends keyof Messages>(room: Room, own: Messages[Room]): void {
  words[room] = inLocale(own);
}
