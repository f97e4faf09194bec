import type { PageFigures } from '../web/measure-pages.ts';
import type { RouteWeight } from '../web/weigh-routes.ts';
import { atMost } from './aims.ts';
import { ms, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

export interface WebResults {
  rounds: number;
  profile: { cpuRate: number; downKbits: number; latencyMs: number };
  browser: string;
  pages: PageFigures[];
  routes: RouteWeight[];
}

export function reportWeb({ rounds, profile, browser, pages, routes }: Results<WebResults>): Section {
  const worst = (figure: (page: PageFigures) => number) => Math.max(...pages.map(figure));
  const first = routes.find(({ route }) => route === '/');
  return {
    title: 'The pages',
    text: paragraphs(
      words(`\`pnpm bench web\`: Chromium ${browser} at 390 pixels, its processor slowed ${profile.cpuRate} times, a network of
        ${profile.downKbits / 1_000} Mbit/s and ${profile.latencyMs} ms, nothing in its cache. The figures are the browser's own
        \`performance\` entries, the middle of ${rounds} visits. An interaction is the slowest of a few keys and taps on the page,
        from the event to the next paint.`),
      table(
        [
          'page',
          'largest paint',
          'what it was',
          'layout shift',
          'slowest interaction',
          'blocked',
          'script',
          'all',
        ],
        pages.map((page) => [
          ...[page.page, ms(page.lcpMs), page.lcpOf, page.cls, ms(page.interactionMs), ms(page.blockingMs)],
          ...[`${Math.round(page.scriptKb)} kB`, `${Math.round(page.allKb)} kB`],
        ]),
      ),
      words(`Scripts that have to be there before a page is shown, with the frame that all share, from the build: the
        heaviest and the first.`),
      table(
        ['route', 'gzip', 'brotli', 'its own, gzip', 'files'],
        [...new Set([...routes.slice(0, 12), ...routes.filter(({ route }) => landing.includes(route))])].map(
          (each) => [
            ...[
              `\`${each.route}\``,
              `${each.gzipKb} kB`,
              `${each.brotliKb} kB`,
              `${each.ownGzipKb} kB`,
              each.scripts,
            ],
          ],
        ),
      ),
    ),
    aims: [
      atMost('script of the first page, gzip', first?.gzipKb ?? null, {
        limit: 180,
        unit: 'kB',
        why: whyWeight,
      }),
      atMost('largest paint of the first page', pages[0]?.lcpMs ?? null, {
        limit: 1_800,
        unit: 'ms',
        why: whyPaint,
      }),
      atMost(
        'largest paint, the slowest page',
        worst(({ lcpMs }) => lcpMs),
        { limit: 1_800, unit: 'ms', why: whyPaint },
      ),
      atMost(
        'layout shift, the worst page',
        worst(({ cls }) => cls),
        { limit: 0.02, why: whyShift },
      ),
      atMost(
        'interaction, the worst page',
        worst(({ interactionMs }) => interactionMs),
        {
          ...{ limit: 100, unit: 'ms', why: whyInteraction },
        },
      ),
    ],
  };
}

const landing = ['/', '/sign-in', '/today', '/attempts/$attemptId', '/attempts/$attemptId/debrief'];

const whyWeight =
  'The weight of the first page: the frame (React, the router, the components, tRPC) is most of it.';
const whyPaint = `Largest paint: every page comes painted, with its heading and the places of what it shows. What is
  largest on a page of a person is their own words, which are nobody's until the app has asked: they wait for the
  scripts.`;
const whyShift = 'Layout shift: where a list comes after its heading, what stands below moves.';
const whyInteraction = `Interaction: on a processor slowed four times the first tap on a page that opens another one pays for
  that page's script.`;
