/** What is looked for in the bank, as it stands in the address: it can be linked, and going back undoes it. */
export interface BankSearch {
  subject?: string;
  topic?: string;
  q?: string;
  tags?: string[];
  kinds?: string[];
  statuses?: string[];
  /** Difficulty, 1..10. */
  from?: number;
  to?: number;
  mine?: boolean;
  reported?: boolean;
  order?: string;
}

/** Whatever stands in an address becomes a search; what makes no sense in it is left out. */
export function readBankSearch(search: Record<string, unknown>): BankSearch {
  return {
    subject: text(search.subject),
    topic: text(search.topic),
    q: text(search.q),
    tags: texts(search.tags),
    kinds: texts(search.kinds),
    statuses: texts(search.statuses),
    from: difficulty(search.from),
    to: difficulty(search.to),
    mine: search.mine === true ? true : undefined,
    reported: search.reported === true ? true : undefined,
    order: text(search.order),
  };
}

/** A search for "2024" arrives as a number. */
function text(value: unknown): string | undefined {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}

function texts(value: unknown): string[] | undefined {
  const found = Array.isArray(value) ? value.flatMap((each) => text(each) ?? []) : [];
  return found.length > 0 ? found.slice(0, 20) : undefined;
}

function difficulty(value: unknown): number | undefined {
  const number = Number(value);
  return number >= 1 && number <= 10 ? number : undefined;
}
