import { type FailureClass, failureClassSchema } from '@debrief/contracts';
import { AppError } from '../errors/app-error.ts';
import { isDatabaseAway } from '../errors/is-database-away.ts';

/** What kind of failure it was, so that whoever reads of it knows what helps. */
export function classifyFailure(error: unknown): FailureClass {
  if (isDatabaseAway(error)) return 'database';
  if (error instanceof AppError) return byCode[error.code] ?? 'program';
  if (!(error instanceof Error)) return 'program';
  if (error.name === 'ZodError') return 'payload';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'interrupted';
  if (
    'code' in error &&
    typeof error.code === 'string' &&
    /^E(AUTH|ENVELOPE|DNS|CONN|SOCKET|TLS)/.test(error.code)
  )
    return 'mail';
  return 'program';
}

const byCode: Partial<Record<AppError['code'], FailureClass>> = {
  'not-found': 'gone',
  gone: 'gone',
  'quota-spent': 'model',
  'too-many': 'model',
  unavailable: 'model',
};

/** As the queue keeps it: the class, then the sentence for the log. */
export function describeFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${classifyFailure(error)}: ${message}`;
}

/** Of what the queue kept. */
export function readFailure(lastError: string | null): { failure: FailureClass; message: string } {
  const [, word, message] = /^([a-z-]+): ([\s\S]*)$/.exec(lastError ?? '') ?? [];
  const failure = failureClassSchema.safeParse(word);
  if (failure.success) return { failure: failure.data, message: message ?? '' };
  return { failure: 'program', message: lastError ?? '' };
}
