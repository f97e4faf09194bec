import { Skeleton } from '@mantine/core';
import classes from './student-today.module.css';

export function TodaySkeleton() {
  return (
    <>
      <Skeleton height="9rem" radius="1rem" />
      <div className={classes.columns}>
        <Skeleton height="16rem" />
        <div className={classes.column}>
          <Skeleton height="11rem" />
          <Skeleton height="8rem" />
        </div>
      </div>
    </>
  );
}
