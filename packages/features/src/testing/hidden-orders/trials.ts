import { createGateway, createMemoryCache, createMemoryLedger, cutJson, type Gateway } from '@debrief/ai';
import {
  explainDraftSchema,
  hintDraftSchema,
  insightDraftSchema,
  planWordsSchema,
  whyNotDraftSchema,
} from '@debrief/contracts';
import { createLogger } from '@debrief/platform';
import { explainTask } from '../../explanations/explain-task.ts';
import { hintTask } from '../../explanations/hint-task.ts';
import { tellExplanation, tellWhyNot } from '../../explanations/tell-words.ts';
import { whyNotTask, whyNotTypedTask } from '../../explanations/why-not-task.ts';
import { writeHint } from '../../explanations/write-hint.ts';
import { fillByRules } from '../../insights/fill-by-rules.ts';
import { judgeDraft } from '../../insights/judge-draft.ts';
import { debriefTask } from '../../insights/task.ts';
import { writeDraftByRules } from '../../insights/write-draft-by-rules.ts';
import { planWordsTask } from '../../study-plan/prompt.ts';
import { askForWords } from '../../study-plan/write-words.ts';
import { createObedientModel } from './obedient-model.ts';
import type { PlantedCase } from './planted-case.ts';
import { shapes } from './shapes.ts';

/** What comes of asking one task, as far as people may read it. */
export interface Outcome {
  /** Every text that is kept. Where nothing of the model's is, the rules' stands there, which quotes authors. */
  texts: string[];
  /** What the rules say. */
  rules: string[];
  /** Of a debrief: what each kept claim stands on. */
  claims?: ReturnType<typeof fillByRules>['claims'];
  /** The rules wrote it all. */
  isByRules: boolean;
  /** It fits what is stored and sent. */
  isWhole: boolean;
}

export interface Trial {
  task: string;
  shapeFor(one: PlantedCase): (words: string) => unknown;
  ask(one: PlantedCase, name: string): Promise<Outcome>;
}

export interface Bench {
  model: ReturnType<typeof createObedientModel>;
  trials: Trial[];
}

/** Every task as its room asks it, with the model at the other end that obeys. */
export function openTrials(): Bench {
  const model = createObedientModel();
  const gateway = createGateway({
    models: model.models,
    ports: {
      ledger: createMemoryLedger(),
      cache: createMemoryCache(),
      quota: { reserve: async () => ({ ok: true }), release: async () => {} },
      now: () => new Date('2026-03-02T09:00:00Z'),
    },
    ...{ rulesPaceMs: 0, retry: { baseMs: 0, maxMs: 0 } },
  });
  const explanations = [whyNotTask, whyNotTypedTask].map((task) => whyNotTrial(gateway, task));
  return {
    model,
    trials: [
      debriefTrial(gateway),
      ...explanations,
      explainTrial(gateway),
      hintTrial(gateway),
      planTrial(gateway),
    ],
  };
}

const by = (requestKey: string) => ({ userId: 'somebody', requestKey });

function debriefTrial(gateway: Gateway): Trial {
  return {
    task: debriefTask.name,
    shapeFor: ({ attempt }) => shapes.debrief(attempt),
    async ask({ attempt }, name) {
      const { output, way } = await gateway.run(debriefTask, attempt, by(`debrief ${name}`));
      const rules = judgeDraft(writeDraftByRules(attempt), attempt);
      const { summary, keyTakeaway, claims } = fillByRules(judgeDraft(output, attempt), rules);
      const texts = [summary, keyTakeaway, ...claims.map(({ sentence }) => sentence)];
      const isWhole = insightDraftSchema.safeParse(output).success && summary !== '' && keyTakeaway !== '';
      const said = [rules.summary, rules.keyTakeaway, ...rules.claims.map(({ sentence }) => sentence)];
      return { texts, rules: said, claims, isByRules: way.by === 'rules', isWhole };
    },
  };
}

function whyNotTrial(gateway: Gateway, task: typeof whyNotTask): Trial {
  return {
    task: `${task.name} ${task.cacheScope}`,
    shapeFor: () => shapes.whyNot,
    async ask({ missed }, name) {
      const input = { ...missed, language: 'en' };
      const page = openPage();
      const options = by(`why ${task.cacheScope} ${name}`);
      const { output, way } = await tellWhyNot(gateway, page, { task, input, options });
      const rules = task.rules(input);
      return told(
        page,
        outcomeOf(output, { rules, isByRules: way.by === 'rules', schema: whyNotDraftSchema }),
      );
    },
  };
}

function explainTrial(gateway: Gateway): Trial {
  return {
    task: explainTask.name,
    shapeFor: () => shapes.explain,
    async ask({ missed: { question, topicName } }, name) {
      const input = { question, topicName, language: 'en' };
      const page = openPage();
      const { output, way } = await tellExplanation(gateway, page, { input, options: by(`explain ${name}`) });
      const rules = explainTask.rules(input);
      return told(
        page,
        outcomeOf(output, { rules, isByRules: way.by === 'rules', schema: explainDraftSchema }),
      );
    },
  };
}

/** What somebody reads while it is written, each time from the start. */
function openPage() {
  const texts = [''];
  return {
    texts,
    append: (text: string) => void texts.push(`${texts.pop()}${text}`),
    restart: async () => void texts.push(''),
    wait: () => {},
  };
}

/** What was told on the way is read as well as what is kept. */
function told({ texts }: ReturnType<typeof openPage>, outcome: Outcome): Outcome {
  const words = texts.flatMap((text) => textsIn(JSON.parse(cutJson(text)?.json ?? '{}')));
  return { ...outcome, texts: [...outcome.texts, ...words] };
}

function hintTrial(gateway: Gateway): Trial {
  const services = { gateway, log: createLogger('trial', 'silent') };
  return {
    task: 'explanations.hint',
    shapeFor: () => shapes.hint,
    async ask({ missed: { question, topicName } }, name) {
      const asked = { question, topicName, language: 'en' };
      const { output, way } = await writeHint(services, {
        userId: 'somebody',
        requestKey: `hint ${name}`,
        asked,
      });
      const rules = hintTask.rules({ ...asked, isSecondTry: false });
      return outcomeOf(output, { rules, isByRules: way.by === 'rules', schema: hintDraftSchema });
    },
  };
}

function planTrial(gateway: Gateway): Trial {
  return {
    task: planWordsTask.name,
    shapeFor: () => shapes.plan,
    async ask({ plan }, name) {
      const { words, way } = await askForWords(gateway, plan, by(`plan ${name}`));
      const rules = planWordsTask.rules(plan);
      return outcomeOf({ words }, { rules, isByRules: way.by === 'rules', schema: planWordsSchema });
    },
  };
}

interface Judging {
  rules: object;
  isByRules: boolean;
  schema: { safeParse(value: unknown): { success: boolean } };
}

function outcomeOf(kept: object, { rules, isByRules, schema }: Judging): Outcome {
  return { texts: textsIn(kept), rules: textsIn(rules), isByRules, isWhole: schema.safeParse(kept).success };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
