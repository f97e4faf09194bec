/** Compiles only while the published types are those of the router: no procedure too many, none missing, none changed. */
import type { InputOf, OutputOf, ProcedurePath } from '../calls.ts';
import type { Procedures } from '../generated/api.ts';
import type { RouterTypes } from './router-types.ts';

interface Leaf {
  type: string;
  types: { input: unknown; output: unknown };
}

/** The procedures of the router by their paths. */
type Flat<Tree, Prefix extends string = ''> = {
  [Name in keyof Tree & string]: Tree[Name] extends Leaf
    ? { [Path in `${Prefix}${Name}`]: Tree[Name] }
    : Flat<Tree[Name], `${Prefix}${Name}.`>;
}[keyof Tree & string];

type AllOf<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

type Served = AllOf<Flat<RouterTypes>>;

/** Nothing that the published type allows is refused, and what is answered is what it promises. */
type Misfit<Path extends ProcedurePath & keyof Served> = Served[Path] extends Leaf
  ? [InputOf<Path>, AnswerOf<Served[Path]>] extends [Served[Path]['types']['input'], Promised<Path>]
    ? Served[Path]['type'] extends Procedures[Path]['kind']
      ? never
      : Path
    : Path
  : Path;

type AnswerOf<Served extends Leaf> =
  Served['types']['output'] extends AsyncIterable<infer Event> ? Event : Served['types']['output'];

/** A procedure that answers nothing may answer anything. */
type Promised<Path extends ProcedurePath> = [OutputOf<Path>] extends [undefined] ? unknown : OutputOf<Path>;

type Misfits = { [Path in ProcedurePath & keyof Served]: Misfit<Path> }[ProcedurePath & keyof Served];

/** Names the procedures that do not fit; run `pnpm client:types`. */
export const misfits: [
  Misfits,
  Exclude<keyof Served, ProcedurePath>,
  Exclude<ProcedurePath, keyof Served>,
] extends [never, never, never]
  ? 'none'
  : [Misfits, Exclude<keyof Served, ProcedurePath>, Exclude<ProcedurePath, keyof Served>] = 'none';
