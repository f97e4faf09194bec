/** One call of a batch, as it was answered. */
export interface Answered {
  path: string;
  who: string;
  input: unknown;
  status: number;
  body: string;
  /** Of the batch it stood in. */
  tookMs: number;
}

/** Words that only the inside of the server knows. */
const leaks =
  /\bat [\w.<> ]*\(?(file:|\/|node:)|node_modules|\.ts:\d|select .+ from|insert into|violates|duplicate key|relation "|invalid input syntax|out of range for type|password|argon2|ECONN|ENOENT|@debrief\.test/i;

/** The procedure that was asked for: its name may hold such a word. */
const asked = /"path":"[\w.]+"/g;

/** What is wrong with an answer, or nothing. */
export function judgeAnswer({ status, body }: Pick<Answered, 'status' | 'body'>): string | null {
  if (status >= 500) return `answers ${status}`;
  const leak = status >= 400 && leaks.exec(body.replaceAll(asked, ''))?.[0];
  if (leak) return `tells of its inside: ${leak}`;
  if (status >= 400 && !/"code":"(?!internal)[a-z-]+"/.test(body)) return 'refuses without a code';
  return null;
}
