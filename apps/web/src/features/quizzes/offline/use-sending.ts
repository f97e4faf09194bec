import { useNetwork } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { DeviceAttempt } from './device-attempt.ts';
import { useHandIn } from './use-hand-in.ts';

const retryMs = 15_000;

/** Tries at once, when the network is back, and now and then; the id of the attempt that was handed in last. */
export function useSending(waiting: readonly DeviceAttempt[]): string | null {
  const { online } = useNetwork();
  const handIn = useHandIn();
  const [sent, setSent] = useState<string | null>(null);
  const ids = waiting.map(({ paper }) => paper.attempt.id).join();
  const isSending = useRef(false);
  useEffect(() => {
    if (!online || ids === '') return;
    const sendAll = async () => {
      if (isSending.current) return;
      isSending.current = true;
      for (const id of ids.split(',')) if (await handIn(id).catch(() => null)) setSent(id);
      isSending.current = false;
    };
    void sendAll();
    const timer = setInterval(() => void sendAll(), retryMs);
    return () => clearInterval(timer);
  }, [online, ids, handIn]);
  return sent;
}
