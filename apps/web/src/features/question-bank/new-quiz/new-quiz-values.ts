import type { Subject, Visibility } from '@debrief/contracts';

export interface NewQuizValues {
  title: string;
  subjectId: string;
  topicIds: string[];
  questionCount: number | string;
  /** Empty: no clock. */
  timeLimitMinutes: number | string;
  modes: ('exam' | 'study')[];
  visibility: Visibility;
  groupId: string;
}

/** What a link to the form asks for. */
export interface WantedQuiz {
  subject?: string;
  topics?: string;
  count?: number;
  title?: string;
}

const usualCount = 10;

export function toValues(subjects: readonly Subject[], wanted: WantedQuiz): NewQuizValues {
  const subject = subjects.find((each) => each.id === wanted.subject) ?? subjects[0];
  return {
    title: wanted.title ?? '',
    subjectId: subject?.id ?? '',
    topicIds: wanted.topics?.split(',').filter(Boolean) ?? [],
    questionCount: wanted.count ?? usualCount,
    timeLimitMinutes: '',
    modes: ['exam', 'study'],
    visibility: 'everyone',
    groupId: '',
  };
}

export function toInput(values: NewQuizValues) {
  const { timeLimitMinutes, questionCount, visibility, groupId, title, ...rest } = values;
  return {
    ...rest,
    title: title.trim(),
    questionCount: Number(questionCount),
    timeLimitMinutes: timeLimitMinutes === '' ? null : Number(timeLimitMinutes),
    visibility,
    groupId: visibility === 'group' ? groupId : undefined,
  };
}
