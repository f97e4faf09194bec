import type { KeyOf, QuestionOf } from '../question-kind.ts';

export type PublicGap = QuestionOf<'gap-fill'>['gaps'][number];
export type GapKey = KeyOf<'gap-fill'>['gaps'][string];
