import { createContext, Fragment, type ReactNode, useContext } from 'react';
import { splitAtSlots } from './split-at-slots.ts';

/** What stands in the text at `[[name]]`, by name. */
export type Slots = Readonly<Record<string, ReactNode>>;

export const SlotContext = createContext<Slots | null>(null);

export function Slot({ name }: { name: string }) {
  return useContext(SlotContext)?.[name];
}

/** Words that need no Markdown, with their slots. */
export function TextWithSlots({ children }: { children: string }) {
  const slots = useContext(SlotContext);
  if (!slots) return children;
  return splitAtSlots(children, new Set(Object.keys(slots))).map((piece, index) => {
    const key = 'slot' in piece ? piece.slot : `text ${index}`;
    return <Fragment key={key}>{'slot' in piece ? <Slot name={piece.slot} /> : piece.text}</Fragment>;
  });
}
