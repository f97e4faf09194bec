import { Skeleton, Stack } from '@mantine/core';

export function ReadinessSkeleton() {
  return (
    <Stack gap="lg">
      <Skeleton height="1.5rem" width="18rem" />
      <Skeleton height="20rem" radius="md" />
      <Skeleton height="18rem" radius="md" />
    </Stack>
  );
}
