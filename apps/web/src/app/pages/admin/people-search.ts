export interface PeopleSearch {
  /** Who is looked at. */
  person?: string;
}

export function readPeopleSearch({ person }: Record<string, unknown>): PeopleSearch {
  return typeof person === 'string' ? { person } : {};
}
