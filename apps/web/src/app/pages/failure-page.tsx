import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { FailureView } from '../../ui/failure-view.tsx';
import { Standalone } from './standalone.tsx';

export function FailurePage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
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
