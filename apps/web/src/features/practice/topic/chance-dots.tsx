import classes from './practise-choices.module.css';

const ten = Array.from({ length: 10 }, (_, index) => index + 1);

/** How many of ten are likely right; the sentence beside it says the same. */
export function ChanceDots({ outOfTen }: { outOfTen: number }) {
  return (
    <div className={classes.dots} aria-hidden="true">
      {ten.map((dot) => (
        <span key={dot} className={dot <= outOfTen ? classes.dotRight : classes.dot} />
      ))}
    </div>
  );
}
