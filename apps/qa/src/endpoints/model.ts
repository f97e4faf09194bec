import type { Behaviour, DoubleRequest, ProviderDouble } from '@debrief/testing';
import { askedOfModel, type ModelBehaviour } from './asked.ts';

/** Scripts the model from outside. */
export function scriptModel(model: ProviderDouble, body: unknown): void {
  const { reset, next = [], always } = askedOfModel.parse(body);
  if (reset) model.reset();
  model.next(...next.map(toBehaviour));
  if (!always) return;
  const standing = Array.isArray(always) ? always : [always];
  model.always((request) => {
    const fitting = standing.find(({ when }) => !when || asksFor(request, when.asksFor));
    return fitting ? toBehaviour(fitting) : {};
  });
}

/** What the model was asked, in the order of arrival. */
export function listRequests({ requests }: ProviderDouble) {
  return requests.map(({ headers: _secret, body: _raw, ...request }) => request);
}

function toBehaviour({ when: _condition, ...behaviour }: ModelBehaviour): Behaviour {
  return behaviour as Behaviour;
}

function asksFor({ schema }: DoubleRequest, property: string): boolean {
  return JSON.stringify(schema ?? {}).includes(`"${property}"`);
}
