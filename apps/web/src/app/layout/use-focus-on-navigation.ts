import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Focus goes where the eye goes: to the content of the new page, but not for a change of its search alone. */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (!fromLocation || fromLocation.pathname === toLocation.pathname) return;
        document.getElementById('content')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
