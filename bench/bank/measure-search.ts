import { findDemoPerson } from '@debrief/testing';
import { figuresOf } from './figures.ts';
import type { BenchStage } from './stage.ts';

const searches = [
  { what: 'two words', input: { search: 'enzyme battle' } },
  { what: 'a word being typed', input: { search: 'photosyn' } },
  { what: 'a phrase', input: { search: '"market price"' } },
  { what: 'a typo', input: { search: 'photosynthesys' } },
  {
    what: 'newest, kind and difficulty',
    input: { kinds: ['single-choice'], difficultyFrom: 3, order: 'newest' },
  },
] as const;

/** Lists of the bank over HTTP, one after the other, on the largest subject there is. */
export async function measureSearch({ at }: BenchStage): Promise<object[]> {
  const tutor = await findDemoPerson(at, 'tutor');
  const { rows } = await at.database.pool.query<{ id: string; count: number }>(
    'select subject_id as id, count(*)::int as count from question group by 1 order by 2 desc limit 1',
  );
  const [subject] = rows;
  if (!subject) throw new Error('The bank is empty.');
  const figures: object[] = [];
  for (const { what, input } of searches) {
    const took: number[] = [];
    const startedAt = performance.now();
    for (let turn = 0; turn < 60; turn++) {
      const before = performance.now();
      await ask(at.url, tutor.token, { subjectId: subject.id, ...input });
      took.push(performance.now() - before);
    }
    figures.push({ what, questions: subject.count, ...figuresOf(took, performance.now() - startedAt) });
  }
  return figures;
}

async function ask(url: string, token: string, input: object): Promise<void> {
  const query = encodeURIComponent(JSON.stringify(input));
  const response = await fetch(`${url}/api/trpc/questionBank.listQuestions?input=${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(await response.text());
  await response.text();
}
