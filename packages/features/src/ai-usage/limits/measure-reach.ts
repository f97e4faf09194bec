import type { AiLimit } from '@debrief/contracts';
import { bindingLimits, hasRoom, nearlySpentRatio, type UsageLimit } from '@debrief/core';
import type { PersonUse, ReachedPerson } from './reach-queries.ts';

/** As much of a limit as says for whom it is. */
export interface PlacedLimit extends UsageLimit {
  personId: string | null;
  role: string | null;
  groupId: string | null;
}

type Reach = AiLimit['reach'];

const topCount = 5;

/** Whom each limit is for, whom it binds, and who has used most of it. */
export function measureReach<Limit extends PlacedLimit>(
  limits: readonly Limit[],
  people: readonly ReachedPerson[],
  uses: readonly PersonUse[],
): Map<Limit, Reach> {
  const useOf = new Map(uses.map((use) => [`${use.userId} ${use.period}`, use]));
  const reaches = new Map(limits.map((limit) => [limit, emptyReach()]));
  for (const person of people) {
    const applying = limits.filter((limit) => isFor(limit, person));
    for (const limit of applying) (reaches.get(limit) as Reach).people++;
    for (const limit of bindingLimits(applying)) {
      const used = useOf.get(`${person.userId} ${limit.period}`)?.[limit.unit] ?? 0;
      count(reaches.get(limit) as Reach, { limit, person, used });
    }
  }
  return reaches;
}

function emptyReach(): Reach {
  return { people: 0, bound: 0, spent: 0, nearlySpent: 0, top: [] };
}

function isFor({ scope, personId, role, groupId }: PlacedLimit, person: ReachedPerson): boolean {
  switch (scope) {
    case 'person':
      return personId === person.userId;
    case 'role':
      return role === person.role;
    case 'group':
      return groupId !== null && person.groupIds.includes(groupId);
    case 'everybody':
      return true;
  }
}

function count(
  reach: Reach,
  {
    limit: { amount },
    person: { userId, name },
    used,
  }: { limit: PlacedLimit; person: ReachedPerson; used: number },
): void {
  reach.bound++;
  if (!hasRoom({ amount, used, need: 0 })) reach.spent++;
  else if (used >= amount * nearlySpentRatio) reach.nearlySpent++;
  if (used === 0) return;
  reach.top = [...reach.top, { userId, name, used }].sort((a, b) => b.used - a.used).slice(0, topCount);
}
