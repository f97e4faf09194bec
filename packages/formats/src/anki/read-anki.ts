import { FormatError, type ImportFile, type ReadItem, type ReadOptions } from '../format.ts';
import { createPace } from '../reading/pace.ts';
import { readCatalogue } from './note-types.ts';
import { openAnkiPackage } from './open-package.ts';
import { type Cards, createNoteReader, type Note } from './read-note.ts';
import { type Collection, openCollection } from './sqlite.ts';

const mostNotes = 200_000;
const mostCards = 1_000_000;
const longestNote = 200_000;

/** The notes of a collection or a package as questions, one for each card, or for each text with gaps. */
export async function* readAnki(file: ImportFile, { signal }: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const { collection: bytes, createMedia } = openAnkiPackage(file);
  const collection = await openCollection(bytes);
  try {
    const pace = createPace(signal);
    const catalogue = readCatalogue(collection);
    const cards = await readCards(collection, pace);
    const readNote = createNoteReader({ catalogue, cards, createMedia });
    yield { type: 'note', text: 'Scheduling and reviews were left out: here every question begins anew.' };
    let count = 0;
    for (const note of readNotes(collection)) {
      const pause = pace();
      if (pause) await pause;
      count++;
      yield* readNote(note, count);
    }
    if (count === 0) throw new FormatError('The collection holds no notes.');
  } finally {
    collection.close();
  }
}

async function readCards(collection: Collection, pace: ReturnType<typeof createPace>): Promise<Cards> {
  const cards: Cards = new Map();
  if (!collection.has('cards')) return cards;
  // A card that is studied for a while in another deck remembers its own.
  const sql =
    'SELECT CAST(nid AS TEXT), CAST(CASE WHEN odid != 0 THEN odid ELSE did END AS TEXT), ord FROM cards';
  for (const [note, deck, place] of collection.rows(sql, mostCards)) {
    const pause = pace();
    if (pause) await pause;
    const of = cards.get(String(note)) ?? new Map<number, string>();
    cards.set(String(note), of.set(Number(place), String(deck)));
  }
  return cards;
}

function* readNotes(collection: Collection): Generator<Note> {
  const sql = `SELECT CAST(id AS TEXT), substr(CAST(guid AS TEXT), 1, 200), CAST(mid AS TEXT),
    substr(CAST(tags AS TEXT), 1, 10000),
    CASE WHEN octet_length(flds) <= ${longestNote} THEN CAST(flds AS TEXT) END FROM notes`;
  for (const [id, guid, type, tags, fields] of collection.rows(sql, mostNotes)) {
    yield {
      ...{ id: String(id), guid: clean(guid), type: String(type), tags: clean(tags) },
      fields: typeof fields === 'string' ? clean(fields).split('\x1f') : null,
    };
  }
}

function clean(text: unknown): string {
  return typeof text === 'string' ? text.replaceAll('\0', '').toWellFormed() : '';
}
