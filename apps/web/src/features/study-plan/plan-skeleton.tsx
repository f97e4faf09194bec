import { Skeleton, Stack } from '@mantine/core';
import classes from './plan-page.module.css';

export function PlanSkeleton() {
  return (
    <>
      <Skeleton height="4.5rem" mb="xl" maw="44rem" />
      <div className={classes.columns}>
        <div className={classes.goal}>
          <Skeleton height="14rem" />
        </div>
        <Stack className={classes.tasks} gap="md">
          <Skeleton height="18rem" />
          <Skeleton height="14rem" />
        </Stack>
      </div>
    </>
  );
}
