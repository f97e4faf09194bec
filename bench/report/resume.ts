import type { ResumeFigures } from '../resume/measure.ts';
import { atMost } from './aims.ts';
import { ms, number, pair, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

export function reportResume({ own, any, bare, killed, characters }: Results<ResumeFigures>): Section {
  const { read, lost, repeated, wrong } = characters;
  return {
    title: 'Reading on after a break',
    text: paragraphs(
      words(`\`pnpm bench resume\`: a text is being written by another process while its reader is cut off again and again and
        connects anew with the id of its last event; then the server is killed (\`kill -9\`) and the reader tries until the next
        one answers. Measured from opening the socket to the first byte that was missed, at the reader. Beside it the one
        indexed read of what was missed, by bare \`pg\`, in turns.`),
      table(
        ['connected again', 'how often', 'to the first missed byte, p50 / p95'],
        [
          ['where the reader was', own.count, pair(own.p50Ms, own.p95Ms)],
          ['from the id of any earlier event', any.count, pair(any.p50Ms, any.p95Ms)],
          ['to a server that has just started after a kill', killed.count, pair(killed.p50Ms, killed.p95Ms)],
          ['(the indexed read alone, bare pg)', bare.count, pair(bare.p50Ms, bare.p95Ms)],
        ],
      ),
      words(`From the kill to the first missed byte, with the start of the next server: ${ms(killed.awayMs)}. Of ${number(read)}
        characters read ${lost} were lost, ${repeated} came twice and ${wrong} were not those written.`),
    ),
    aims: [
      atMost('first missed byte after connecting again, p95', own.p95Ms, {
        ...{ limit: 10, unit: 'ms', why: whyLate },
      }),
      atMost('first missed byte from the id of any event, p95', any.p95Ms, {
        ...{ limit: 10, unit: 'ms', why: whyLate },
      }),
      atMost('first missed byte from a server just started after a kill, p95', killed.p95Ms, {
        ...{ limit: 10, unit: 'ms', why: whyCold },
      }),
      atMost('characters lost, doubled or wrong after breaks and kills', lost + repeated + wrong, {
        limit: 0,
      }),
    ],
  };
}

const whyLate = `Reading on: besides the one read there is the session, the attempt and whether it has a text to ask for, one
  after the other.`;
const whyCold = `Reading on after a kill: it is the first request of a new process, whose connections are not open and whose code
  has not run yet.`;
