import type { QuestionFormat } from './format.ts';
import { giftFormat } from './gift/gift-format.ts';

/** Every format that can be read or written. Of two that recognise a file equally well the first is taken. */
export const questionFormats: readonly QuestionFormat[] = [giftFormat];
