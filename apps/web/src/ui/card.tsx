import type { ReactNode } from 'react';
import classes from './card.module.css';

interface CardProps {
  /** Its heading; a card without one is only a surface. */
  title?: ReactNode;
  /** Beside the heading. */
  aside?: ReactNode;
  level?: 2 | 3;
  /** `accent` for the one next step of a page; `quiet` has no surface. */
  tone?: 'plain' | 'accent' | 'quiet';
  children: ReactNode;
}

export function Card({ title, aside, level = 2, tone = 'plain', children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.card} data-tone={tone}>
      {title && (
        <header className={classes.header}>
          <Heading className={classes.title}>{title}</Heading>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
