import { type Logger, pino } from 'pino';
import { gatherLines } from './gather-lines.ts';

export type { Logger };

/** JSON lines on standard output. Names of people, mail addresses, answers and prompts are never logged. */
export function createLogger(name: string, level: string): Logger {
  const options = {
    name,
    level,
    base: { name },
    redact: {
      paths: [
        '*.password',
        '*.token',
        '*.email',
        'req.headers.cookie',
        'req.headers.authorization',
        'req.headers["x-api-key"]',
        '*.key',
        '*.apiKey',
      ],
      remove: true,
    },
  };
  return pino(options, gatherLines(pino.destination({ dest: 1, sync: false })));
}
