import { type ReactNode, useMemo } from 'react';
import { AttemptDoorProvider } from '../player/door/attempt-door.tsx';
import { createDeviceDoor } from './device-door.ts';
import { useHandIn } from './use-hand-in.ts';

/** Below it, answers of the attempt stay on this device until it is handed in. */
export function DeviceDoorProvider({ attemptId, children }: { attemptId: string; children: ReactNode }) {
  const handIn = useHandIn();
  const door = useMemo(
    () => createDeviceDoor({ attemptId, handIn: () => handIn(attemptId) }),
    [attemptId, handIn],
  );
  return <AttemptDoorProvider door={door}>{children}</AttemptDoorProvider>;
}
