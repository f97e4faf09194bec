import { z } from 'zod';
import { FormatError } from '../format.ts';
import { readMessage } from './protobuf.ts';
import type { Collection } from './sqlite.ts';

/** What a kind of note is made of. */
export interface NoteType {
  name: string;
  isCloze: boolean;
  fields: string[];
  templates: Template[];
}

export interface Template {
  /** Cards name it by this. */
  place: number;
  name: string;
  front: string;
  back: string;
}

export interface Catalogue {
  noteTypes: Map<string, NoteType>;
  /** Names from the top, by the deck's id. */
  decks: Map<string, string[]>;
}

const longestJson = 20_000_000;

/** Up to schema 14 they stand as JSON in one row, from 15 on in tables of their own. */
export function readCatalogue(collection: Collection): Catalogue {
  const hasTables = ['notetypes', 'fields', 'templates', 'decks'].every((name) => collection.has(name));
  if (collection.version >= 15 && hasTables) return fromTables(collection);
  const sql = `SELECT CAST(models AS TEXT), CAST(decks AS TEXT) FROM col
    WHERE octet_length(models) + octet_length(decks) < ${longestJson}`;
  const [row] = collection.rows(sql, 1);
  try {
    return fromJson(JSON.parse(String(row?.[0])), JSON.parse(String(row?.[1])));
  } catch {
    throw new FormatError('The collection is damaged: its kinds of notes cannot be read.');
  }
}

const modelSchema = z.object({
  name: z.string(),
  type: z.number(),
  flds: z.array(z.object({ name: z.string(), ord: z.number() })).max(500),
  tmpls: z
    .array(z.object({ name: z.string(), ord: z.number(), qfmt: z.string(), afmt: z.string() }))
    .max(500),
});
const modelsSchema = z.record(z.string(), modelSchema);
const decksSchema = z.record(z.string(), z.object({ name: z.string() }));

function fromJson(models: unknown, decks: unknown): Catalogue {
  const noteTypes = Object.entries(modelsSchema.parse(models)).map(
    ([id, { name, type, flds, tmpls }]): [string, NoteType] => [
      id,
      {
        ...{ name, isCloze: type === 1 },
        fields: flds.toSorted((a, b) => a.ord - b.ord).map((field) => field.name),
        templates: tmpls
          .toSorted((a, b) => a.ord - b.ord)
          .map(({ ord, qfmt, afmt, ...each }) => ({ place: ord, name: each.name, front: qfmt, back: afmt })),
      },
    ],
  );
  const named = Object.entries(decksSchema.parse(decks));
  return {
    noteTypes: new Map(noteTypes),
    decks: new Map(named.map(([id, { name }]) => [id, pathOf(name)])),
  };
}

const most = 20_000;

function fromTables(collection: Collection): Catalogue {
  const noteTypes = new Map<string, NoteType>();
  const short = (column: string) => `octet_length(${column}) < 200000`;
  const types = `SELECT CAST(id AS TEXT), name, config FROM notetypes WHERE ${short('config')}`;
  for (const [id, name, config] of collection.rows(types, most)) {
    const isCloze = numberIn(config, 1) === 1;
    noteTypes.set(String(id), { name: String(name), isCloze, fields: [], templates: [] });
  }
  const fields = [...collection.rows('SELECT CAST(ntid AS TEXT), ord, name FROM fields', most)];
  for (const [id, , name] of fields.toSorted((a, b) => Number(a[1]) - Number(b[1])))
    noteTypes.get(String(id))?.fields.push(String(name));
  const sql = `SELECT CAST(ntid AS TEXT), ord, name, config FROM templates WHERE ${short('config')}`;
  const templates = [...collection.rows(sql, most)];
  for (const [id, place, name, config] of templates.toSorted((a, b) => Number(a[1]) - Number(b[1])))
    noteTypes.get(String(id))?.templates.push({
      ...{ place: Number(place), name: String(name) },
      ...{ front: textIn(config, 1), back: textIn(config, 2) },
    });
  const decks = [...collection.rows('SELECT CAST(id AS TEXT), name FROM decks', most)];
  return {
    noteTypes,
    decks: new Map(decks.map(([id, name]) => [String(id), pathOf(String(name).replaceAll('\x1f', '::'))])),
  };
}

function numberIn(config: unknown, field: number): number {
  const value = config instanceof Uint8Array ? readMessage(config)?.get(field) : undefined;
  return typeof value === 'number' ? value : 0;
}

function textIn(config: unknown, field: number): string {
  const value = config instanceof Uint8Array ? readMessage(config)?.get(field) : undefined;
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
}

/** "Default" is where Anki puts what was put nowhere. */
function pathOf(name: string): string[] {
  const path = name
    .split('::')
    .map((each) => each.replaceAll('\0', '').replace(/\s+/gu, ' ').trim().slice(0, 120).toWellFormed())
    .filter(Boolean);
  return path.length === 1 && path[0] === 'Default' ? [] : path;
}
