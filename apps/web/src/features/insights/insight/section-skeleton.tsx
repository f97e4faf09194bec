import { Skeleton } from '@mantine/core';

/** Lines where the next section will stand. */
export function SectionSkeleton({ hasBegun }: { hasBegun: boolean }) {
  return (
    <div aria-hidden="true" style={{ maxWidth: 'var(--measure)' }}>
      <Skeleton height="1rem" mb="xs" />
      <Skeleton height="1rem" mb="xs" width="92%" />
      {!hasBegun && <Skeleton height="1rem" mb="xs" width="97%" />}
      <Skeleton height="1rem" width="60%" />
    </div>
  );
}
