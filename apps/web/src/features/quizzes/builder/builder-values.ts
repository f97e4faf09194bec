import type {
  DrawFilter,
  QuizForAuthor,
  QuizItem,
  QuizSection,
  SaveQuiz,
  Visibility,
} from '@debrief/contracts';
import { newId } from '../../../new-id.ts';
import { fromLocalInput, toLocalInput } from './local-input.ts';

type NumberField = number | string;

export interface DrawValues {
  key: string;
  type: 'draw';
  count: NumberField;
  points: NumberField;
  topicIds: string[];
  /** With commas between them. */
  tags: string;
  kinds: DrawFilter['kinds'];
  difficultyFrom: NumberField;
  difficultyTo: NumberField;
}

export interface QuestionValues {
  key: string;
  type: 'question';
  questionId: string;
  points: NumberField;
}

export type ItemValues = DrawValues | QuestionValues;

export interface SectionValues {
  id: string;
  title: string;
  topicId: string;
  weightPercent: NumberField;
  /** "": as the quiz says. */
  shuffle: '' | 'yes' | 'no';
  items: ItemValues[];
}

/** A quiz as its form holds it: what is empty is "". */
export interface BuilderValues {
  subjectId: string;
  title: string;
  description: string;
  visibility: Visibility;
  groupId: string;
  modes: ('exam' | 'study')[];
  blueprintId: string;
  passPercent: NumberField;
  timeLimitMinutes: NumberField;
  isStudyTimed: boolean;
  attemptsAllowed: NumberField;
  grading: 'best' | 'last' | 'mean';
  coolDownHours: NumberField;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  asksConfidence: boolean;
  offersHints: boolean;
  allowsPause: boolean;
  offline: 'not-allowed' | 'without-keys' | 'with-keys';
  review: 'after-submission' | 'after-close';
  opensAt: string;
  closesAt: string;
  sections: SectionValues[];
}

const hourMs = 3_600_000;

/** With a topic, the quiz begins with a draw from it. */
export function newValues(subjectId: string, topicId?: string): BuilderValues {
  const items = topicId ? [{ ...newDraw(), topicIds: [topicId] }] : [];
  return {
    ...{ subjectId, title: '', description: '', visibility: 'everyone', groupId: '', blueprintId: '' },
    ...{ modes: ['exam', 'study'], passPercent: '', timeLimitMinutes: '', isStudyTimed: false },
    ...{ attemptsAllowed: '', grading: 'best', coolDownHours: '' },
    ...{ shuffleQuestions: true, shuffleOptions: true, asksConfidence: false },
    ...{ offersHints: true, allowsPause: true, offline: 'without-keys', review: 'after-submission' },
    ...{ opensAt: '', closesAt: '', sections: [{ ...newSection(), items }] },
  };
}

export function newSection(): SectionValues {
  return { id: newId(), title: '', topicId: '', weightPercent: '', shuffle: '', items: [] };
}

export function newDraw(): DrawValues {
  return {
    ...{ key: newId(), type: 'draw', count: 5, points: 1, topicIds: [], tags: '', kinds: [] },
    ...{ difficultyFrom: '', difficultyTo: '' },
  };
}

export function newQuestion(questionId: string): QuestionValues {
  return { key: newId(), type: 'question', questionId, points: 1 };
}

export function toValues(quiz: QuizForAuthor): BuilderValues {
  const { settings } = quiz;
  const { timeLimitMs, coolDownMs, blueprintId, passPercent, attemptsAllowed, opensAt, closesAt, ...rest } =
    settings;
  return {
    ...rest,
    ...{ subjectId: quiz.subjectId, title: quiz.title, description: quiz.description },
    ...{ visibility: quiz.visibility, groupId: quiz.groupId ?? '' },
    blueprintId: blueprintId ?? '',
    passPercent: passPercent ?? '',
    timeLimitMinutes: timeLimitMs === null ? '' : timeLimitMs / 60_000,
    attemptsAllowed: attemptsAllowed ?? '',
    coolDownHours: coolDownMs === 0 ? '' : coolDownMs / hourMs,
    opensAt: toLocalInput(opensAt),
    closesAt: toLocalInput(closesAt),
    sections: quiz.sections.map((section) => ({
      ...{ id: section.id, title: section.title, topicId: section.topicId ?? '' },
      weightPercent: section.weightPercent ?? '',
      shuffle: section.shuffleQuestions === null ? '' : section.shuffleQuestions ? 'yes' : 'no',
      items: section.items.map(toItemValues),
    })),
  };
}

function toItemValues(item: QuizItem): ItemValues {
  const key = newId();
  if (item.type === 'question') return { ...item, key };
  const { topicIds, tags, kinds, difficultyFrom, difficultyTo } = item.filter;
  return {
    ...{ key, type: 'draw', count: item.count, points: item.points, topicIds, kinds, tags: tags.join(', ') },
    difficultyFrom: difficultyFrom ?? '',
    difficultyTo: difficultyTo ?? '',
  };
}

export function toInput(values: BuilderValues): Omit<SaveQuiz, 'quizId' | 'baseVersion'> {
  const { subjectId, title, description, visibility, groupId, sections, coolDownHours, ...rest } = values;
  const { timeLimitMinutes, ...settings } = rest;
  const minutes = numberOrNull(timeLimitMinutes);
  return {
    ...{ subjectId, title: title.trim(), description: description.trim(), visibility },
    groupId: visibility === 'group' && groupId !== '' ? groupId : null,
    settings: {
      ...settings,
      blueprintId: values.blueprintId || null,
      passPercent: numberOrNull(values.passPercent),
      timeLimitMs: minutes === null ? null : Math.round(minutes * 60_000),
      attemptsAllowed: numberOrNull(values.attemptsAllowed),
      coolDownMs: Math.round((numberOrNull(coolDownHours) ?? 0) * hourMs),
      opensAt: fromLocalInput(values.opensAt),
      closesAt: fromLocalInput(values.closesAt),
    },
    sections: toSections(sections),
  };
}

export function toSections(sections: readonly SectionValues[]): QuizSection[] {
  return sections.map(({ id, title, topicId, weightPercent, shuffle, items }) => ({
    ...{ id, title: title.trim(), topicId: topicId || null, weightPercent: numberOrNull(weightPercent) },
    shuffleQuestions: shuffle === '' ? null : shuffle === 'yes',
    items: items.map(toItem),
  }));
}

function toItem(item: ItemValues): QuizItem {
  const points = numberOrNull(item.points) ?? 1;
  if (item.type === 'question') return { type: 'question', questionId: item.questionId, points };
  const tags = item.tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  return {
    ...{ type: 'draw', count: numberOrNull(item.count) ?? 1, points },
    filter: {
      ...{ topicIds: item.topicIds, tags: [...new Set(tags)], kinds: item.kinds },
      difficultyFrom: numberOrNull(item.difficultyFrom),
      difficultyTo: numberOrNull(item.difficultyTo),
    },
  };
}

function numberOrNull(value: NumberField): number | null {
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? null : number;
}
