import { parseModels } from '@debrief/ai';
import type { Evaluation } from '@debrief/contracts';
import { newId } from '@debrief/platform';
import { createGatewayPorts } from '../ai-usage/index.ts';
import { type CliCommand, type CliContext, CliError } from '../cli-command.ts';
import { toModelSettings } from '../model-settings.ts';
import { describeCase, describeEvaluation } from './describe-evaluation.ts';
import { caseSet, evaluate, evaluateRules } from './evaluate.ts';
import { insertEvaluation } from './evaluation-queries.ts';

export const commands: Record<string, CliCommand> = {
  ai: {
    usage:
      'ai [provider:model]   (the rules, or this model by the keys that are set; a model run is recorded)',
    async run(context) {
      const [model] = context.args;
      const evaluation = model ? await evaluateModel(context, model) : await evaluateRules();
      for (const line of describeEvaluation(evaluation)) context.say(line);
    },
  },
};

async function evaluateModel({ services, say }: CliContext, model: string): Promise<Evaluation> {
  const { settings, db, clock } = services;
  const one = { fast: model, balanced: model, powerful: model };
  const parsed = parseModels({ ...toModelSettings(settings), ...one });
  if (!parsed.ok) throw new CliError(parsed.problems.join('\n'));
  const { prices } = await createGatewayPorts({ db, clock, settings });
  const evaluation = await evaluate({
    subject: model,
    models: parsed.models,
    ...(prices && { prices }),
    timeouts: { firstChunkMs: settings.AI_FIRST_CHUNK_TIMEOUT_MS, chunkMs: settings.AI_CHUNK_TIMEOUT_MS },
    onCase: (result, index) => say(describeCase(result, index)),
  });
  await insertEvaluation(db, { ...evaluation, id: newId(), caseSet });
  return evaluation;
}
