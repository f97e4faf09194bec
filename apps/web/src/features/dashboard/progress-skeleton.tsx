import { Skeleton } from '@mantine/core';
import classes from './dashboard-view.module.css';

export function ProgressSkeleton() {
  return (
    <div className={classes.cards}>
      <Skeleton height="14rem" className={classes.wide} />
      <Skeleton height="21rem" className={classes.wide} />
      <Skeleton height="15rem" />
      <Skeleton height="15rem" />
      <Skeleton height="18rem" className={classes.wide} />
    </div>
  );
}
