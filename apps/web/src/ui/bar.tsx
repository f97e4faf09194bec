import classes from './bar.module.css';

interface BarProps {
  /** 0..100 */
  percent: number;
  tone?: 'accent' | 'right' | 'wrong';
}

/** A drawn share. The figure itself stands beside it in words: the bar is for the eye only. */
export function Bar({ percent, tone = 'accent' }: BarProps) {
  return (
    <span className={classes.track} data-tone={tone} aria-hidden="true">
      <span className={classes.fill} style={{ width: `${Math.min(100, Math.max(0, percent))}%` }} />
    </span>
  );
}
