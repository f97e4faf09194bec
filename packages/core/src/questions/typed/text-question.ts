export interface AcceptedText {
  /** With wildcards on, `*` stands for any run of characters, `\*` for the star itself. */
  text: string;
  /** 0..100 */
  creditPercent: number;
  explanation: string;
}

/** How typed texts are compared. White space is trimmed and collapsed unless it counts. */
export interface TextComparison {
  isCaseSensitive: boolean;
  /** True: é is taken for e, ü for u. Default false. */
  ignoresAccents?: boolean;
  /** True: every blank counts. Default false. */
  keepsWhiteSpace?: boolean;
  /** Default false: an asterisk is a plain character. */
  hasWildcards?: boolean;
}
