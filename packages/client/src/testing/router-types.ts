/** What the router takes and gives, as the server infers it: the published types are written down from here. */
import type { AppRouter } from '@debrief/features/router';

type TypesOf<Tree> = {
  [Name in keyof Tree]: Tree[Name] extends { _def: { type: infer Type; $types: infer Types } }
    ? { type: Type; types: Types }
    : TypesOf<Tree[Name]>;
};

/** The tree of the router; at each leaf what kind of procedure it is, its input and its output. */
export type RouterTypes = TypesOf<AppRouter['_def']['record']>;
