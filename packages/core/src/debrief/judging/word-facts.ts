import type { QuestionVersionId, TopicId } from '../../ids.ts';
import { type FigureSource, type Figures, figuresOf, figuresOfAll, figuresOfTopic } from './figures.ts';

export interface WordSource extends FigureSource {
  /** Names of topics of the same subjects that are not in the attempt. */
  outsideTopics: readonly string[];
  /** What the questions themselves say, in lower case: their own figures and names may be repeated. */
  quoted: string;
}

/** What the words about one attempt are held against. */
export interface WordFacts extends Pick<WordSource, 'outsideTopics' | 'quoted'> {
  /** Topics with questions, and everything above them. */
  topics: { id: TopicId; name: string }[];
  hasPassed: boolean | null;
  /**
   * Figures of the whole, of the claim's topic and questions, and of topics that a sentence names; of all topics when
   * there are none of these and the sentence is not about the attempt as a whole.
   */
  figuresFor(spoken: {
    topicId?: TopicId | null;
    questionVersionIds?: readonly QuestionVersionId[];
    named: readonly TopicId[];
    isOverall: boolean;
  }): Figures[];
}

/** Gathers what words may say of an attempt; the figures of a topic are computed once, when a sentence needs them. */
export function collectWordFacts(source: WordSource): WordFacts {
  const { results, tree, card, outsideTopics, quoted } = source;
  const ids = new Set(results.flatMap(({ topicId, categoryId }) => [topicId, categoryId]));
  const topics = [...new Set([...ids].flatMap((id) => tree.pathToRoot(id)))];
  const ofAll = once(() => figuresOfAll(source));
  const ofTopics = new Map(topics.map(({ id }) => [id, once(() => figuresOfTopic(source, id))]));
  return {
    ...{ topics, outsideTopics, quoted, hasPassed: card.hasPassed },
    figuresFor({ topicId, questionVersionIds = [], named, isOverall }) {
      const spoken = topicId ? [topicId, ...named] : named;
      const questions = new Set(questionVersionIds);
      const topicIds = spoken.length > 0 || isOverall ? new Set(spoken) : ofTopics.keys();
      return [
        ofAll(),
        figuresOf(results.filter((result) => questions.has(result.questionVersionId))),
        ...[...topicIds].flatMap((id) => ofTopics.get(id)?.() ?? []),
      ];
    },
  };
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
