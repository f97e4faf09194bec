/** The few words that a described answer needs; the texts of options stay in the language of the content. */
export interface AnswerWords {
  true: string;
  false: string;
  /** Between the ends of a range: "1 to 2". */
  to: string;
}

export const englishAnswerWords: AnswerWords = { true: 'True', false: 'False', to: 'to' };
