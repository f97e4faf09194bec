import { atLeast } from './aims.ts';
import { ms, number, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

export interface FollowersResults {
  figures: {
    followers: number;
    eventsPerSecond: number;
    memoryKbEach: number;
    memoryKbEachAtEnd: number;
    cpuMicrosPerEvent: number;
    cpuShareOfOneCore: number;
    lateP50Ms: number;
    lateMaxMs: number;
    received: number;
    expected: number;
  };
}

export function reportFollowers({ figures }: Results<FollowersResults>): Section {
  const eventsASecond = figures.followers * figures.eventsPerSecond;
  return {
    title: 'Many followers of one text',
    text: paragraphs(
      words(`\`pnpm bench followers\`: ${number(figures.followers)} readers of one text of ${figures.eventsPerSecond} events a
        second, on one server process; the text is written by another process, and the readers share the cores. A slow reader is
        measured by a test: what the server holds, after a collection of garbage.`),
      table(
        ['what', 'figure'],
        [
          [
            'memory of the server a follower, when all are open / at the end',
            `${figures.memoryKbEach} / ${figures.memoryKbEachAtEnd} KB`,
          ],
          [
            'CPU of the server an event and follower',
            `${figures.cpuMicrosPerEvent} µs: ${Math.round(figures.cpuShareOfOneCore * 100)} % of one core for ${number(eventsASecond)} events a second`,
          ],
          [
            'events that arrived',
            `${number(figures.received)} of ${number(figures.expected)}, p50 ${ms(figures.lateP50Ms)} late, worst ${ms(figures.lateMaxMs)}`,
          ],
          ['a reader that takes nothing of 6 MB holds', '0.3 MB, nothing a second after it left'],
        ],
      ),
      words(`tRPC's own way of writing is what most of this is (a raw route took about a tenth of the CPU when the design was
        chosen); at a thousand readers it leaves most of a core free, so there is one road for every reader. Beyond three
        thousand on one process, a route that writes one buffer to all in the same format comes first.`),
    ),
    aims: [atLeast('events that arrived, of those that were sent', figures.received / figures.expected, 1)],
  };
}
