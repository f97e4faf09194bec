import { linesOf } from '../reading/lines.ts';

/** One question's lines, with those that stand over it. */
export interface QuizBlock {
  line: number;
  title: string;
  points: string;
  lines: string[];
}

export type QuizPart = { type: 'question'; block: QuizBlock } | { type: 'note'; text: string };

const mostLines = 5_000;
const setting =
  /^(?:quiz description|shuffle answers|show correct answers|one question at a time|can't go back|feedback is solution|solutions sample groups|solutions randomize groups)\s*:/iu;

/** Cuts a quiz where a line begins with a number and a full stop; comments and what is not asked are left out. */
export function* cutQuiz(text: string): Generator<QuizPart> {
  let open: QuizBlock | null = null;
  let before = { title: '', points: '' };
  let isInComment = false;
  let isText = false;
  for (const { line, number } of linesOf(text)) {
    if (isInComment || /^COMMENT\s*$/u.test(line)) {
      isInComment = !/^END_COMMENT\s*$/u.test(line);
      continue;
    }
    const isHead = isHeadLine(line);
    const starts = /^\d{1,5}\.(?:[ \t]|$)/u.test(line);
    if ((isHead || starts) && open) {
      yield { type: 'question', block: open };
      open = null;
    }
    if (isHead || starts) isText = /^text(?: title)?:/iu.test(line);
    if (starts) {
      open = { line: number, ...before, lines: [line] };
      before = { title: '', points: '' };
    } else if (isHead) {
      before = { ...before, ...headOf(line) };
      const note = noteOf(line);
      if (note) yield { type: 'note', text: `Line ${number}: ${note}` };
    } else if (open && !line.startsWith('%')) {
      if (open.lines.length < mostLines) open.lines.push(line);
    } else if (!isText && line.trim() !== '' && !/^[%\s]/u.test(line)) {
      yield { type: 'note', text: `Line ${number}: "${line.slice(0, 60)}" belongs to no question.` };
    }
  }
  if (open) yield { type: 'question', block: open };
}

function isHeadLine(line: string): boolean {
  return (
    /^(?:quiz title|title|points|text title|text|pick|points per question)\s*:|^(?:END_)?GROUP\s*$/iu.test(
      line,
    ) || setting.test(line)
  );
}

function headOf(line: string): Partial<Pick<QuizBlock, 'title' | 'points'>> {
  const [, name = '', value = ''] = /^(title|points)\s*:\s*(.*)$/iu.exec(line) ?? [];
  if (name === '') return {};
  return name.toLowerCase() === 'title' ? { title: value.trim() } : { points: value.trim() };
}

function noteOf(line: string): string {
  if (/^quiz title:/iu.test(line))
    return 'the title of the quiz is no part of its questions and was left out.';
  if (/^GROUP\s*$/u.test(line)) return 'of a group some questions would be drawn; here all are taken.';
  if (/^text:/iu.test(line)) return 'a text between the questions asks nothing and was left out.';
  return setting.test(line) ? `"${line.split(':')[0]}" is of the quiz and was left out.` : '';
}
