import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FailureView } from '../../ui/failure-view.tsx';
import { reloadIfOutdated } from '../reload-when-outdated.ts';
import { Standalone } from './standalone.tsx';

export function FailurePage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  useEffect(() => void reloadIfOutdated(error), [error]);
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Standalone>
      <FailureView error={error} onRetry={retry} isPage />
    </Standalone>
  );
}
