import type { Topic } from '@debrief/contracts';

export interface TopicPlace {
  topic: Topic;
  /** 0 for a category, 1 for a concept in it. */
  depth: number;
}

/** Topics below the subject, each after the one it stands in. */
export function inTreeOrder(topics: readonly Topic[]): TopicPlace[] {
  const below = (parentId: string, depth: number): TopicPlace[] =>
    topics
      .filter((topic) => topic.parentId === parentId)
      .flatMap((topic) => [{ topic, depth }, ...below(topic.id, depth + 1)]);
  const subject = topics.find((topic) => topic.level === 'subject');
  return subject ? below(subject.id, 0) : [];
}

/** The topic at the end of a path of names; the path may or may not begin with the subject. */
export function findByPath(topics: readonly Topic[], path: readonly string[]): Topic | undefined {
  const subject = topics.find((topic) => topic.level === 'subject');
  const names = path[0] === subject?.name ? path.slice(1) : path;
  return names.reduce<Topic | undefined>(
    (parent, name) => parent && topics.find((topic) => topic.parentId === parent.id && topic.name === name),
    subject,
  );
}
