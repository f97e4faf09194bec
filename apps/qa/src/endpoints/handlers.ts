import type { IncomingMessage } from 'node:http';
import { type ProviderDouble, readMails } from '@debrief/testing';
import { scenarios } from '@debrief/testing/scenarios';
import type { Templates } from '../world/templates.ts';
import type { World } from '../world/world.ts';
import { asked } from './asked.ts';
import { listRequests, scriptModel } from './model.ts';
import { describe, worldPage } from './page.ts';

/** Takes the query or the body, gives an object for JSON or a page. */
export type Handler = (body: unknown, request: IncomingMessage) => Promise<unknown> | unknown;

interface HandlerParts {
  url: string;
  world: World;
  model: ProviderDouble;
  templates: Templates;
}

/** Everything that can be asked of the world, by method and path. */
export function createHandlers({ url, world, model, templates }: HandlerParts): Record<string, Handler> {
  const pair = () => world.standing().pair;
  const tell = () => describe({ url, world, ready: templates.ready() });
  return {
    'GET /qa': async (_asked, { headers }) =>
      headers.accept?.includes('text/html') ? worldPage(await tell()) : await tell(),
    'GET /qa/scenarios': () => scenarios,
    'POST /qa/reset': (body) => world.reset(asked.reset.parse(body)),
    'GET /qa/clock': () => pair().ask('clock', {}),
    'POST /qa/clock': (body) => pair().ask('set-clock', asked.clock.parse(body)),
    'GET /qa/people': () => pair().ask('people', {}),
    'POST /qa/people': (body) => pair().ask('add-person', asked.person.parse(body)),
    'POST /qa/sign-in': (body) => pair().ask('sign-in', asked.signIn.parse(body)),
    'POST /qa/settle': (body) => pair().ask('settle', asked.settle.parse(body)),
    'POST /qa/jobs': (body) => pair().ask('run-job', asked.job.parse(body)),
    'POST /qa/model': (body) => scriptModel(model, body),
    'GET /qa/model/requests': () => listRequests(model),
    'GET /qa/mails': (body) => readMails(world.standing().dataDir, asked.mails.parse(body).to),
  };
}
