// Server and worker in one process, on a database that the host names when it wants them: everything is loaded before,
// so that a reset takes as long as opening and no longer.
import { answerAll } from './answer-all.ts';
import type { Answered, Asked } from './messages.ts';

const answer = answerAll();

process.on('message', (message: Asked) => {
  answer(message.topic, message.asked).then(
    (said) => process.send?.({ number: message.number, answer: said } satisfies Answered),
    (error: unknown) => process.send?.({ number: message.number, problem: tell(error) } satisfies Answered),
  );
});
// The host is gone, however it went.
process.on('disconnect', () => process.exit(0));
process.on('unhandledRejection', (error) => process.stderr.write(`${tell(error)}\n`));
process.send?.('loaded');

function tell(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
