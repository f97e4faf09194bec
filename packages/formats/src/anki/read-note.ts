import type { ReadItem } from '../format.ts';
import { plainText } from '../markdown/html-to-markdown.ts';
import { createKit, type ItemFacts, readItem } from '../qti/kit.ts';
import type { MediaCollector } from '../reading/collect-media.ts';
import { shortTags, shortTitle } from '../reading/short-texts.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { cardHtml } from './card-html.ts';
import { isEmpty, parseTemplate, shownParts, type TemplatePart } from './card-template.ts';
import { mapCard } from './map-card.ts';
import { mapCloze } from './map-cloze.ts';
import type { Catalogue, NoteType, Template } from './note-types.ts';

export interface Note {
  id: string;
  guid: string;
  type: string;
  /** With blanks between them. */
  tags: string;
  /** Null: longer than a note may be. */
  fields: string[] | null;
}

/** By note, the deck of each of its cards by the template's place. */
export type Cards = Map<string, Map<number, string>>;

interface Sources {
  catalogue: Catalogue;
  cards: Cards;
  createMedia(): MediaCollector;
}

interface ParsedTemplate extends Template {
  frontParts: TemplatePart[];
  backParts: TemplatePart[];
}

interface ParsedType extends Omit<NoteType, 'templates'> {
  templates: ParsedTemplate[];
  conditions: Set<string>;
}

/** Reads notes one by one; what belongs to their types is worked out once. */
export function createNoteReader(sources: Sources): (note: Note, row: number) => ReadItem[] {
  const parsed = new Map([...sources.catalogue.noteTypes].map(([id, type]) => [id, parseType(type)]));
  return (note, row) => {
    const refuse = (reason: string): ReadItem[] => [
      { type: 'refused', place: { row }, title: titleOf(note), reason, source: '' },
    ];
    const type = parsed.get(note.type);
    if (note.fields === null) return refuse('It is longer than 200,000 characters.');
    if (!type) return refuse('Its note type is not in the collection.');
    const values = new Map(type.fields.map((name, index) => [name, note.fields?.[index] ?? '']));
    const templates = templatesOf(type, values, sources.cards.get(note.id));
    if (templates.length === 0) return refuse('It has no cards.');
    return templates.map((template) => readCard({ note, row, type, template, values }, sources));
  };
}

function parseType(type: NoteType): ParsedType {
  const templates = type.templates.map((template) => ({
    ...template,
    ...{ frontParts: parseTemplate(template.front), backParts: parseTemplate(template.back) },
  }));
  const parts = templates.flatMap(({ frontParts, backParts }) => [...frontParts, ...backParts]);
  const conditions = new Set(parts.flatMap((part) => (part.type === 'open' ? [part.name] : [])));
  return { ...type, templates, conditions };
}

/** Those that make a card of this note: the cards that are there say so, else what its fields fill. */
function templatesOf(
  type: ParsedType,
  values: ReadonlyMap<string, string>,
  cards: ReadonlyMap<number, string> | undefined,
): ParsedTemplate[] {
  if (type.isCloze) return type.templates.slice(0, 1);
  if (cards) return type.templates.filter(({ place }) => cards.has(place));
  return type.templates.filter(({ frontParts }) => {
    const shown = shownParts(frontParts, values);
    return shown.some((part) => part.type === 'field' && !isEmpty(values.get(part.name)));
  });
}

interface CardOf {
  note: Note;
  row: number;
  type: ParsedType;
  template: ParsedTemplate;
  values: ReadonlyMap<string, string>;
}

const longestSide = 300_000;

function readCard({ note, row, type, template, values }: CardOf, sources: Sources): ReadItem {
  const name = template.place === 0 || type.isCloze ? note.guid : `${note.guid}/${template.place}`;
  const decks = sources.cards.get(note.id);
  const deck = decks?.get(template.place) ?? [...(decks?.values() ?? [])][0] ?? '';
  const facts: ItemFacts = {
    ...{ place: { row }, title: '', source: '' },
    externalId: note.guid === '' ? null : `anki:${name}`,
    categoryPath: sources.catalogue.decks.get(deck) ?? [],
    tags: shortTags(note.tags.split(/\s+/u)),
  };
  const media = sources.createMedia();
  const kit = createKit(name, media);
  const item = readItem(facts, kit, {
    found: media.found,
    read() {
      const front = shownParts(template.frontParts, values);
      const back = shownParts(template.backParts, values);
      if (cardHtml(front, values).length > longestSide)
        throw new CannotReadError('Its card is longer than 300,000 characters.');
      const card = { noteType: type.name, values, front, back, conditions: type.conditions };
      return type.isCloze ? mapCloze(card, kit, name) : mapCard(card, kit);
    },
  });
  return item.type === 'refused' ? { ...item, title: titleOf(note) } : item;
}

function titleOf({ fields }: Note): string {
  return shortTitle(plainText((fields?.[0] ?? '').slice(0, 2_000)));
}
