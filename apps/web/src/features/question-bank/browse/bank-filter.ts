import { listQuestionsInput, type QuestionFilter, questionFilterSchema } from '@debrief/contracts';
import type { BankSearch } from './bank-search.ts';

export const bankOrders = listQuestionsInput.shape.order.unwrap().options;
export type BankOrder = (typeof bankOrders)[number];

const { kinds, statuses } = questionFilterSchema.shape;
export const bankKinds = kinds.unwrap().element.options;
export const bankStatuses = statuses.unwrap().element.options;

/** The search as the server takes it; values it does not know are left out. */
export function toFilter(search: BankSearch, subjectId: string): QuestionFilter {
  return {
    subjectId,
    topicId: search.topic,
    search: search.q?.slice(0, 200),
    tags: search.tags,
    kinds: knownOf(bankKinds, search.kinds),
    statuses: knownOf(bankStatuses, search.statuses),
    difficultyFrom: search.from,
    difficultyTo: search.to,
    mineOnly: search.mine,
    reportedOnly: search.reported,
  };
}

export function toOrder({ order }: BankSearch): BankOrder {
  return bankOrders.find((each) => each === order) ?? 'best';
}

/** How many filters narrow the list, beside the words searched for and the subject. */
export function countFilters({ topic, tags, kinds, statuses, from, to, mine, reported }: BankSearch): number {
  const single = [topic, from ?? to, mine, reported].filter((each) => each !== undefined).length;
  return single + (tags?.length ?? 0) + (kinds?.length ?? 0) + (statuses?.length ?? 0);
}

function knownOf<T extends string>(known: readonly T[], asked: readonly string[] | undefined) {
  const found = known.filter((each) => asked?.includes(each));
  return found.length > 0 ? found : undefined;
}
