import { Skeleton, Stack } from '@mantine/core';

export function FormSkeleton() {
  return (
    <Stack>
      <Skeleton height="4.25rem" />
      <Skeleton height="7.5rem" />
      <Skeleton height="5.5rem" />
      <Skeleton height="2.75rem" width="9rem" />
    </Stack>
  );
}
