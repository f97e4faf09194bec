export interface MarkdownNeeds {
  /** Nothing in it could mean anything but itself. */
  isPlain: boolean;
  math: boolean;
  code: boolean;
}

/** What of the machinery a text needs. It may say too much, never too little. */
export function needsOf(text: string): MarkdownNeeds {
  return {
    isPlain: !/[\\`*_~$[\]<>|#&\n]|^\s*([-+]|\d+[.)])\s|https?:|www\./.test(text),
    math: text.includes('$'),
    code: /^\s*(```|~~~)/m.test(text),
  };
}
