import { useQuery } from '@tanstack/react-query';
import { useTRPC, useTRPCClient } from './trpc.ts';
import { allGroupsOptions, allQuizzesOptions } from './whole-lists.ts';

/** Every quiz that one may take. */
export function useQuizzes() {
  return useQuery(allQuizzesOptions(useTRPC(), useTRPCClient()));
}

/** Every group that one is in; for administrators, every group. */
export function useGroups() {
  return useQuery(allGroupsOptions(useTRPC(), useTRPCClient()));
}
