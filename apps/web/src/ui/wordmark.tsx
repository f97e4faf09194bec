import classes from './wordmark.module.css';

/** The mark: a stem and its bowl set apart, a D that is also a dial. The word beside it is the product's name. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span className={classes.wordmark}>
      <svg viewBox="0 0 20 24" aria-hidden="true" className={classes.mark}>
        <path d="M4 3v18" className={classes.stem} />
        <path d="M9.5 4a8 8 0 0 1 0 16" className={classes.bowl} />
      </svg>
      <span data-content>{name.toLowerCase()}</span>
    </span>
  );
}
