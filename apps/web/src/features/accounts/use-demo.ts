import type { Role } from '@debrief/contracts';
import { useState } from 'react';
import { signInAsDemo } from './auth-requests.ts';
import { useAuthFailureText } from './use-auth-failure-text.ts';
import { useEnter } from './use-enter.ts';

/** One click, no form: signs in as a demo account and goes to its start page. */
export function useDemo() {
  const enter = useEnter();
  const failureText = useAuthFailureText();
  const [entering, setEntering] = useState<Role | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const start = async (as: Role) => {
    setEntering(as);
    const result = await signInAsDemo(as);
    if (result.ok) return enter();
    setEntering(null);
    setFailure(failureText(result.why));
  };
  return { enter: (as: Role) => void start(as), isEntering: entering !== null, failure };
}
