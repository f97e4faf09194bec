import classes from './move-track.module.css';

/** From a ring to a dot on a line from 0 to 100; the words beside it say the same. */
export function MoveTrack({ from, to }: { from: number; to: number }) {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return (
    <span className={classes.track} aria-hidden="true">
      <span className={classes.way} style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
      <span className={classes.ring} style={{ insetInlineStart: `${from}%` }} />
      <span className={classes.dot} style={{ insetInlineStart: `${to}%` }} />
    </span>
  );
}
