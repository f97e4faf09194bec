import type { Topic } from '@debrief/contracts';
import { FormatError } from '@debrief/formats';
import { newId } from '@debrief/platform';
import type { SubjectHome } from '../subject-queries.ts';
import type { TopicRow } from '../topic-queries.ts';
import { freeSlug, slugOf } from '../topics/topic-slug.ts';

/** Where an import's questions go: topics that are there, and those it makes. */
export interface TopicPlan {
  /** What was made since this was asked last, parents before children. */
  takeMade(): TopicRow[];
  /** Of everything that was made. */
  paths(): string[][];
  /** The deepest topic of a path of names, and the names from the category down. */
  placeFor(names: readonly string[]): { topicId: string; topicPath: string[] };
}

/** A file with more is no list of questions with their topics. */
const mostTopics = 2_000;

interface TopicPlanInput {
  subject: SubjectHome;
  topics: readonly Topic[];
  /** For questions without a category. */
  defaultTopic: Topic;
  ownerId: string | null;
}

/** Matches names to topics, whatever their case; what is missing is made under the subject: a category and a concept, no deeper. */
export function planTopics({ subject, topics, defaultTopic, ownerId }: TopicPlanInput): TopicPlan {
  const known: Topic[] = [...topics];
  const made: TopicRow[] = [];
  let takenCount = 0;
  const places = new Map<string, ReturnType<TopicPlan['placeFor']>>();
  const find = (name: string, parentId?: string) =>
    known.find(
      (topic) =>
        topic.level !== 'subject' &&
        isCalled(topic, name) &&
        (parentId === undefined || topic.parentId === parentId),
    );

  function make(name: string, level: 'category' | 'concept', parentId: string): Topic {
    if (made.length >= mostTopics)
      throw new FormatError('The file names more than 2,000 topics that are not there yet.');
    const slug = freeSlug(name, known);
    const topic: Topic = { id: newId(), parentId, subjectId: subject.id, level, slug, name };
    const { language, visibility, groupId } = subject;
    made.push({ ...topic, description: '', language, place: known.length, ownerId, visibility, groupId });
    known.push(topic);
    return topic;
  }

  function topicFor(names: readonly string[]): Topic {
    const [first = '', ...rest] = names;
    const deeper = rest.join(' / ');
    if (deeper === '') return find(first) ?? make(first, 'category', subject.id);
    const category = find(first, subject.id) ?? make(first, 'category', subject.id);
    return find(deeper, category.id) ?? make(deeper, 'concept', category.id);
  }

  function place(names: readonly string[]) {
    const below = names.filter((name, index) => index > 0 || !isSame(name, subject.name));
    const topic = below.length === 0 ? defaultTopic : topicFor(below);
    return { topicId: topic.id, topicPath: pathOf(topic, known) };
  }

  return {
    takeMade() {
      const fresh = made.slice(takenCount);
      takenCount = made.length;
      return fresh;
    },
    paths: () => made.map((topic) => pathOf(topic, known)),
    placeFor(names) {
      const key = names.join('\0');
      const found = places.get(key) ?? place(names);
      places.set(key, found);
      return found;
    },
  };
}

function isCalled(topic: Topic, name: string): boolean {
  return isSame(topic.name, name) || topic.slug === slugOf(name);
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function pathOf(topic: Topic, topics: readonly Topic[]): string[] {
  if (topic.parentId === null) return [];
  const parent = topics.find((each) => each.id === topic.parentId);
  return [...(parent ? pathOf(parent, topics) : []), topic.name];
}
