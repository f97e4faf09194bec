import { createContext, type ReactNode, useContext } from 'react';

/** Whose dashboard is read: one's own, or that of a student by their tutor. */
export interface Viewpoint {
  /** For sentences that speak to the student, or of them. */
  who: 'you' | 'student';
  /** Null: one's own. */
  studentId: string | null;
}

const ViewpointContext = createContext<Viewpoint>({ who: 'you', studentId: null });

export function OfStudent({ studentId, children }: { studentId: string; children: ReactNode }) {
  return <ViewpointContext value={{ who: 'student', studentId }}>{children}</ViewpointContext>;
}

export function useViewpoint(): Viewpoint {
  return useContext(ViewpointContext);
}
