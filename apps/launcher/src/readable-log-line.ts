const warnLevel = 40;
const levelNames: Record<number, string> = { 40: 'warning', 50: 'error', 60: 'fatal' };

type LogRecord = { level?: number; msg?: string; err?: { message?: string } };

/** What of a program's output the person at the terminal should see: warnings and errors, in words. */
export function toTerminalLine(name: string, line: string): string | undefined {
  const record = parseRecord(line);
  if (!record) return line.trim() ? `${name} | ${line}` : undefined;
  if ((record.level ?? 0) < warnLevel) return undefined;
  const level = levelNames[record.level ?? 0] ?? `level ${record.level}`;
  return `${name} | ${level}: ${toWords(record)}`;
}

/** A log record as its message and cause; any other line as it is. */
export function toPlainWords(line: string): string {
  const record = parseRecord(line);
  return record ? toWords(record) : line.trim();
}

function toWords({ msg, err }: LogRecord): string {
  return [msg, err?.message].filter(Boolean).join(': ');
}

function parseRecord(line: string): LogRecord | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as LogRecord;
  } catch {
    return undefined;
  }
}
