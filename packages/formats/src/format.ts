import type { QuestionStatus } from '@debrief/contracts';
import type { Question } from '@debrief/core';

/** A way to write questions into a file that other programs know: recognised, read and, where it makes sense, written. */
export interface QuestionFormat {
  /** "gift", "moodle-xml": stands in addresses and in the records of imports. */
  id: string;
  /** As authors know it. */
  name: string;
  /** Without the point, lower case; the first is the one that files are written with. */
  fileExtensions: readonly string[];
  /** How likely the file is of this format, 0..1; looks at the name and the first few kilobytes, never throws. */
  recognise(file: ImportFile): number;
  /**
   * The file's questions in their order, each sound by every rule of `validateQuestion`, or refused with a reason.
   * Gives way to other work while it reads. Throws `FormatError` when the file as a whole cannot be read.
   */
  read(file: ImportFile, options?: ReadOptions): AsyncIterable<ReadItem>;
  /** What the format cannot hold is said in `losses`. */
  write?(questions: readonly ExportQuestion[], options?: WriteOptions): Promise<WrittenFile>;
}

export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

export interface ReadOptions {
  /** An aborted one ends the reading with its reason. */
  signal?: AbortSignal;
  /** Which column holds what, for tables: by field, the heading of the column. */
  columns?: Readonly<Record<string, string>>;
}

/** Where in the file: line and row are counted from 1, path is a file of an archive. */
export interface Place {
  line?: number;
  row?: number;
  path?: string;
}

export type ReadItem = ReadQuestion | RefusedItem | ReadNote;

export interface ReadQuestion {
  type: 'question';
  place: Place;
  question: Question;
  /** The question's name in the file, which is no part of the question here; "" when it has none. */
  title: string;
  externalId: string | null;
  /** Names of topics from the top; empty when the file names none. */
  categoryPath: string[];
  tags: string[];
  /** 1..10 */
  difficulty?: number;
  points?: number;
  status?: QuestionStatus;
  /** What was lost or changed on the way, in sentences. */
  notes: string[];
  /** The files that its Markdown names. */
  media: ReadMedia[];
}

export interface RefusedItem {
  type: 'refused';
  place: Place;
  title: string;
  /** A sentence for the author. */
  reason: string;
  /** The item as it stands in the file, to be mended and tried again; cut short or "" when it is very long. */
  source: string;
}

/** Something of the file that belongs to no one question. */
export interface ReadNote {
  type: 'note';
  text: string;
}

/** A file that questions show; Markdown names it as `media:<hash>`. */
export interface ReadMedia {
  /** SHA-256 of the bytes, lower-case hex. */
  hash: string;
  fileName: string;
  mimeType: string;
  bytes: Uint8Array;
}

export interface ExportQuestion {
  question: Question;
  title?: string;
  externalId: string | null;
  categoryPath: readonly string[];
  tags: readonly string[];
  difficulty?: number;
  points?: number;
  status?: QuestionStatus;
}

export interface WriteOptions {
  /** Without its extension; "questions" when it is left out. */
  fileName?: string;
  /** The file behind `media:<hash>`; undefined when it is gone. Without it media are left out and told as lost. */
  loadMedia?(hash: string): Promise<ReadMedia | undefined>;
  signal?: AbortSignal;
}

export interface WrittenFile {
  fileName: string;
  mimeType: string;
  bytes: Uint8Array;
  losses: Loss[];
}

export interface Loss {
  /** Place in the list that was written, from 0. */
  questionIndex: number;
  sentence: string;
}

/** A whole file that cannot be read; the message is a sentence for the person who chose it. */
export class FormatError extends Error {
  override name = 'FormatError';
}
