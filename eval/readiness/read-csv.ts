import { createReadStream } from 'node:fs';

/** Fields of one record and the line it starts on (1 is the header). */
export interface CsvRecord {
  fields: string[];
  line: number;
}

/** Reads a file piece by piece: quotes, doubled quotes, line ends of any system, a byte order mark. Empty lines are none. */
export async function* readCsv(path: string): AsyncGenerator<CsvRecord> {
  const reader = new RecordReader();
  for await (const piece of createReadStream(path, 'utf8')) {
    for (const char of piece as string) if (reader.take(char)) yield* reader.record();
  }
  yield* reader.record();
}

class RecordReader {
  #field = '';
  #fields: string[] = [];
  #isQuoted = false;
  #wasQuote = false;
  #line = 1;
  #firstLine = 1;

  /** True when the record is complete. */
  take(char: string): boolean {
    if (char === '"') this.#takeQuote();
    else if (this.#isQuoted) this.#field += char;
    else if (char === ',') this.#endField();
    else if (char !== '\r' && char !== '\n' && char !== '\uFEFF') this.#field += char;
    if (char !== '"') this.#wasQuote = false;
    if (char === '\n') this.#line += 1;
    return char === '\n' && !this.#isQuoted;
  }

  /** What was read since the last one. */
  *record(): Generator<CsvRecord> {
    this.#endField();
    const record = { fields: this.#fields, line: this.#firstLine };
    this.#fields = [];
    this.#firstLine = this.#line;
    if (record.fields.length > 1 || record.fields[0] !== '') yield record;
  }

  /** The second of two quotes inside of quotes stands for one. */
  #takeQuote(): void {
    if (!this.#isQuoted && this.#wasQuote) this.#field += '"';
    this.#isQuoted = !this.#isQuoted;
    this.#wasQuote = !this.#isQuoted;
  }

  #endField(): void {
    this.#fields.push(this.#field);
    this.#field = '';
  }
}
