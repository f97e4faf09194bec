const verdict =
  /\b(?:true|truth|untrue|false|falsely|falsehood|correct|correctly|incorrect|right|wrong|wrongly|valid|invalid|accurate|inaccurate|indeed|holds?|yes|myth|misconception|fact|never the case|always the case)\b/iu;
/** Asked openly: "Is it true that ...?", "Ask whether that holds". */
const open =
  /^(?:is|are|was|were|does|do|did|can|could|would|will|has|have|when|where|what|which|for|in|under|how|why)\b[\s\S]*\?$/iu;
const whether = /\bwhether\b|\bif\b[^.]*\?$/iu;
const leading = /\b(?:isn't|aren't|doesn't|don't|wasn't|wouldn't|can't|not)\b[\s\S]*\?$/iu;

/** A judgement of the statement, unless it is an open question. */
export function tellsVerdict(text: string): boolean {
  return text.split(/(?<=[.!?])\s+/u).some((sentence) => {
    const plain = sentence.trim().replace(/[*_`]/gu, '').replace(/[‘’]/gu, "'");
    if (!verdict.test(plain)) return false;
    if (leading.test(plain)) return true;
    return !(open.test(plain) || whether.test(plain));
  });
}
