import type { QuestionFacets, QuestionFilter } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { findSubject } from '../subject-queries.ts';
import { countFacetValues } from './facet-queries.ts';
import { inSearchMode } from './in-search-mode-queries.ts';

export async function countFacets(
  { db }: Services,
  actor: Actor,
  filter: QuestionFilter,
): Promise<QuestionFacets> {
  const accessActor = await loadAccessActor(db, actor);
  if (!(await findSubject(db, accessActor, { id: filter.subjectId }))) throw notFound('subject');
  const { found } = await inSearchMode(
    db,
    { search: filter.search, mode: undefined },
    {
      ask: (from, mode) => countFacetValues(from, accessActor, { filter, mode }),
      isEmpty: (facets) => facets.total === 0,
    },
  );
  return found;
}
