import { fails, hangs } from '@debrief/testing';
import { type Scenario, type ScenarioName, scenarios } from '@debrief/testing/scenarios';
import { usualInstant, usualSeed } from '../env.ts';
import { QaProblem } from './pair-process.ts';
import { createSpares, type OpenPair, type SpareParts, type Spares } from './spares.ts';
import type { Templates } from './templates.ts';

export interface ResetOptions {
  scenario?: string;
  /** The instant it is; the past of the scenario stays where it was told. */
  at?: string;
  seed?: string;
  /** Settings as in `.env`, for this world until the next reset. */
  settings?: Record<string, string>;
}

export interface Reset {
  scenario: ScenarioName;
  at: string;
  seed: string;
  /** From the question to a server that answers; without building a scenario, which is done once, or waiting for a spare. */
  resetMs: number;
  /** Whether it stood open; the first time it is asked for, with these settings, it does not. */
  wasReady: boolean;
}

type Standing = Reset & OpenPair;

interface Parts extends SpareParts {
  templates: Templates;
}

/** The one world of this program: server, worker and database, put back to a scenario whenever somebody asks. */
export class World {
  readonly #parts: Parts;
  readonly #spares: Spares;
  #standing: Standing | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#spares = createSpares(parts);
  }

  /** Where requests go. */
  standing(): Standing {
    if (!this.#standing) throw new QaProblem('There is no world yet.');
    return this.#standing;
  }

  /** One after the other, in the order they were asked for. */
  reset(options: ResetOptions = {}): Promise<Reset> {
    const done = this.#turn.then(() => this.#reset(options));
    this.#turn = done.catch(() => {});
    return done;
  }

  async close(): Promise<void> {
    await this.#turn;
    await Promise.all([this.#spares.close(), this.#standing && this.#spares.clear(this.#standing)]);
  }

  async #reset({ scenario: wanted, at = usualInstant, seed = usualSeed, settings = {} }: ResetOptions) {
    const scenario = findScenario(wanted ?? this.#standing?.scenario ?? this.#parts.settings.scenario);
    const given: Scenario = scenarios[scenario];
    const place = {
      template: await this.#parts.templates.get(scenario),
      settings: { ...given.settings, ...settings },
    };
    const { open, takeMs, wasReady } = await this.#spares.take(place);
    const begun = performance.now();
    // Not the numbers by which the scenario was built: its ids are taken.
    await open.pair.ask('begin', { port: open.port, at, seed: `${seed} in ${scenario}` });
    this.#parts.model.reset();
    if (given.model) this.#parts.model.always('hangs' in given.model ? hangs() : fails(given.model.status));
    const before = this.#standing;
    const resetMs = Math.round(takeMs + performance.now() - begun);
    const reset = { scenario, at, seed, resetMs, wasReady };
    this.#standing = { ...reset, ...open };
    this.#spares.prepare(place, before);
    return reset;
  }
}

function findScenario(name: string): ScenarioName {
  if (Object.hasOwn(scenarios, name)) return name as ScenarioName;
  throw new QaProblem(`There is no scenario "${name}". There is: ${Object.keys(scenarios).join(', ')}.`);
}
