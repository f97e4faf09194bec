import type { Topic } from '@debrief/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '../../../trpc.ts';

export function useSubjects() {
  return useQuery(useTRPC().questionBank.listSubjects.queryOptions(undefined, { staleTime: 5 * 60_000 }));
}

export interface IndentedTopic {
  topic: Topic;
  /** 0 for a category, 1 for a concept in it. */
  depth: number;
}

/** The topics below the subject, each after the one it stands in. */
export function useIndentedTopics(subjectId: string): IndentedTopic[] {
  const topics = useQuery(
    useTRPC().questionBank.listTopics.queryOptions({ subjectId }, { enabled: subjectId !== '' }),
  ).data;
  return useMemo(() => {
    const all = topics ?? [];
    const below = (parentId: string, depth: number): IndentedTopic[] =>
      all
        .filter((topic) => topic.parentId === parentId)
        .flatMap((topic) => [{ topic, depth }, ...below(topic.id, depth + 1)]);
    return below(subjectId, 0);
  }, [topics, subjectId]);
}
