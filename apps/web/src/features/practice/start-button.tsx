import type { PracticeQueue } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTRPCClient } from '../../trpc.ts';
import { FailureLine } from '../../ui/failure-line.tsx';

interface StartButtonProps {
  isBeyondBudget: boolean;
  onRun: (queue: PracticeQueue) => void;
  children: ReactNode;
}

/** Asks for what is due at the moment it is pressed: a sitting keeps its questions. */
export function StartButton({ isBeyondBudget, onRun, children }: StartButtonProps) {
  const client = useTRPCClient();
  const start = useMutation({
    mutationFn: () => client.practice.queue.query({ beyondBudget: isBeyondBudget }),
    onSuccess: (queue) => queue.items.length > 0 && onRun(queue),
  });
  return (
    <>
      <Button loading={start.isPending} onClick={() => start.mutate()}>
        {children}
      </Button>
      <FailureLine error={start.error} />
    </>
  );
}
