import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './add-card.module.css';
import { Card } from './card.tsx';
import { useOpener } from './use-opener.ts';

interface AddCardProps {
  /** There is none yet: it stands open. */
  isFirst: boolean;
  words: { first: string; firstLead: string; another: string };
  /** The form. `onClose` gives the focus back to the button, `leave` leaves it to what comes of it. */
  children: (ways: { onClose: (() => void) | null; leave: () => void }) => ReactNode;
}

/** Where the first of something is made, and behind a button every other. */
export function AddCard({ isFirst, words, children }: AddCardProps) {
  const { opener, isOpen, open, close, leave } = useOpener();
  if (!isFirst && !isOpen)
    return (
      <div>
        <Button ref={opener} variant="default" onClick={open}>
          {words.another}
        </Button>
      </div>
    );
  return (
    <Card title={isFirst ? words.first : words.another}>
      {isFirst && <p className={classes.lead}>{words.firstLead}</p>}
      {children({ onClose: isFirst ? null : close, leave })}
    </Card>
  );
}
