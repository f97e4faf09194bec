import { useFormatter } from 'use-intl';
import classes from './estimation.module.css';
import { placeOn, type Scale, ticksOf } from './scale.ts';

/** The numbers under a scale; for the eye, the slider says its own. */
export function Ticks({ scale }: { scale: Scale }) {
  const format = useFormatter();
  return (
    <div className={classes.ticks} aria-hidden="true">
      {ticksOf(scale).map((tick) => (
        <span
          key={tick}
          className={classes.tick}
          style={{ insetInlineStart: `${placeOn(scale, tick) * 100}%` }}
        >
          {format.number(tick, { useGrouping: tick >= 10_000, maximumFractionDigits: 6 })}
        </span>
      ))}
    </div>
  );
}
