import type { QuizProblem, QuizSection, QuizSettings, Visibility } from '@debrief/contracts';
import type { BankFacts } from './bank-facts-queries.ts';

export type Reason = QuizProblem['reason'];

/** In English, for who calls the API; the page has its own words for each reason. */
const sentences: Record<Reason, string> = {
  'no-questions': 'The quiz has no questions yet.',
  'empty-section': 'This section has no questions yet.',
  'section-title-missing': 'Give this section a title.',
  'weights-incomplete': 'Either every section has a weight or none has.',
  'question-twice': 'This question stands in the quiz twice.',
  'question-not-available': 'This question is not published, or not yours to use.',
  'not-enough-questions': 'The bank has fewer questions that fit than this draw asks for.',
  'difficulty-range-empty': 'The lower difficulty is above the upper one.',
  'topic-of-another-subject': 'This topic belongs to another subject.',
  'blueprint-of-another-subject': 'This exam belongs to another subject.',
  'closes-before-it-opens': 'The quiz closes before it opens.',
  'group-missing': 'Say which group of yours the quiz is for.',
  'review-needs-close': 'Answers are shown after the close, so say when the quiz closes.',
  'no-points': 'Nothing in this quiz earns a point.',
};

/** A draft may have these; what is published may not. */
const incomplete: ReadonlySet<Reason> = new Set([
  'no-questions',
  'empty-section',
  'section-title-missing',
  'weights-incomplete',
  'not-enough-questions',
  'review-needs-close',
  'no-points',
]);

export function isIncomplete({ reason }: QuizProblem): boolean {
  return incomplete.has(reason);
}

export function problem(path: string, reason: Reason, count?: number): QuizProblem {
  return { path, reason, message: sentences[reason], ...(count !== undefined && { count }) };
}

interface Checked {
  settings: QuizSettings;
  sections: readonly QuizSection[];
  visibility: Visibility;
  groupId: string | null;
}

/** Everything that can be said without drawing. */
export function findProblems(
  { settings, sections, visibility, groupId }: Checked,
  facts: BankFacts,
): QuizProblem[] {
  return [
    ...settingProblems(settings, facts),
    ...(visibility === 'group' && !groupId ? [problem('groupId', 'group-missing')] : []),
    ...sectionProblems(sections),
    ...sections.flatMap((section, index) => [
      ...(section.topicId && !facts.topicIds.has(section.topicId)
        ? [problem(`sections.${index}.topicId`, 'topic-of-another-subject')]
        : []),
      ...itemProblems(section, `sections.${index}`, facts),
    ]),
    ...repeatedQuestions(sections),
  ];
}

function settingProblems(settings: QuizSettings, facts: BankFacts): QuizProblem[] {
  const { opensAt, closesAt, review } = settings;
  const isUpsideDown = opensAt && closesAt && Date.parse(closesAt) <= Date.parse(opensAt);
  return [
    ...(facts.hasBlueprint ? [] : [problem('settings.blueprintId', 'blueprint-of-another-subject')]),
    ...(isUpsideDown ? [problem('settings.closesAt', 'closes-before-it-opens')] : []),
    ...(review === 'after-close' && !closesAt ? [problem('settings.closesAt', 'review-needs-close')] : []),
  ];
}

function sectionProblems(sections: readonly QuizSection[]): QuizProblem[] {
  const items = sections.flatMap((section) => section.items);
  if (items.length === 0) return [problem('sections', 'no-questions')];
  const hasParts = sections.length > 1;
  const weighted = sections.filter((section) => section.weightPercent !== null).length;
  const isHalfWeighted = weighted > 0 && weighted < sections.length;
  return [
    ...(items.every((item) => item.points === 0) ? [problem('sections', 'no-points')] : []),
    ...sections.flatMap(({ title, weightPercent, items: own }, index) => [
      ...(hasParts && title === '' ? [problem(`sections.${index}.title`, 'section-title-missing')] : []),
      ...(own.length === 0 ? [problem(`sections.${index}`, 'empty-section')] : []),
      ...(isHalfWeighted && weightPercent === null
        ? [problem(`sections.${index}.weightPercent`, 'weights-incomplete')]
        : []),
    ]),
  ];
}

function itemProblems({ items }: QuizSection, at: string, facts: BankFacts): QuizProblem[] {
  return items.flatMap((item, index) => {
    const path = `${at}.items.${index}`;
    if (item.type === 'question')
      return facts.questionIds.has(item.questionId) ? [] : [problem(path, 'question-not-available')];
    const { topicIds, difficultyFrom, difficultyTo } = item.filter;
    const isEmptyRange = difficultyFrom !== null && difficultyTo !== null && difficultyFrom > difficultyTo;
    return [
      ...(topicIds.every((id) => facts.topicIds.has(id)) ? [] : [problem(path, 'topic-of-another-subject')]),
      ...(isEmptyRange ? [problem(`${path}.difficultyFrom`, 'difficulty-range-empty')] : []),
    ];
  });
}

function repeatedQuestions(sections: readonly QuizSection[]): QuizProblem[] {
  const seen = new Set<string>();
  return sections.flatMap(({ items }, section) =>
    items.flatMap((item, index) => {
      if (item.type !== 'question') return [];
      const isRepeated = seen.has(item.questionId);
      seen.add(item.questionId);
      return isRepeated ? [problem(`sections.${section}.items.${index}`, 'question-twice')] : [];
    }),
  );
}
