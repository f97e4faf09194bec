import type { QuestionResponse } from '@debrief/contracts';

/** Whether two answers say the same; the order in which options were chosen says nothing. */
export function sameResponse(a: QuestionResponse | null, b: QuestionResponse | null): boolean {
  return canonical(a) === canonical(b);
}

function canonical(response: QuestionResponse | null): string {
  if (response?.kind === 'multi-select') return JSON.stringify([...response.optionIds].sort());
  if (response?.kind === 'matching') return JSON.stringify(Object.entries(response.pairs).sort());
  if (response?.kind === 'gap-fill') return JSON.stringify(Object.entries(response.gaps).sort());
  return response ? JSON.stringify(Object.entries(response).sort()) : '';
}
