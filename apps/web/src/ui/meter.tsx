import classes from './meter.module.css';

interface MeterProps {
  /** 0..100 */
  percent: number;
  /** What it says, in words: the bar alone tells nobody anything. */
  label: string;
}

/** How far something is. The words stand beside it on the page, or are read from it. */
export function Meter({ percent, label }: MeterProps) {
  const filled = Math.min(100, Math.max(0, percent));
  return (
    <span className={classes.track} role="img" aria-label={label}>
      <span className={classes.fill} style={{ width: `${filled}%` }} />
    </span>
  );
}
