import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { FailureView } from '../../ui/failure-view.tsx';
import classes from './standalone.module.css';

export function FailurePage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={classes.standalone}>
      <FailureView error={error} onRetry={retry} isPage />
    </div>
  );
}
