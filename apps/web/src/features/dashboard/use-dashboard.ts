import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

/** Live events say when it is compiled; asking now and then covers a connection that is down. */
const askAgainMs = 3_000;
/** Nobody tells a tutor that a student's dashboard changed: it is asked for while it is looked at. */
const asTheyComeMs = 15_000;

export function useDashboard() {
  return useQuery(
    useTRPC().dashboard.get.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.status === 'computing' ? askAgainMs : false),
    }),
  );
}

export function useStudentDashboard(studentId: string) {
  return useQuery(
    useTRPC().dashboard.ofStudent.queryOptions({ studentId }, { refetchInterval: asTheyComeMs }),
  );
}
