import initSqlJs from 'sql.js';

export interface TestNote {
  type: number;
  fields: string[];
  tags?: string;
  /** Places of templates. */
  cards?: number[];
}

interface TestType {
  name: string;
  isCloze?: boolean;
  fields: string[];
  templates: [front: string, back: string][];
}

export const testTypes: TestType[] = [
  { name: 'Basic', fields: ['Front', 'Back'], templates: [['{{Front}}', '{{FrontSide}}<hr>{{Back}}']] },
  {
    name: 'Basic (and reversed card)',
    fields: ['Front', 'Back'],
    templates: [
      ['{{Front}}', '{{FrontSide}}<hr>{{Back}}'],
      ['{{Back}}', '{{FrontSide}}<hr>{{Front}}'],
    ],
  },
  {
    name: 'Basic (type in the answer)',
    fields: ['Front', 'Back'],
    templates: [['{{Front}}\n{{type:Back}}', '{{FrontSide}}<hr>{{Back}}']],
  },
  {
    name: 'Cloze',
    isCloze: true,
    fields: ['Text', 'Extra'],
    templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}']],
  },
  {
    name: 'Country',
    fields: ['Name', 'Capital', 'Flag', 'Source', 'Both ways'],
    templates: [
      ['Capital of <b>{{Name}}</b>?', '{{FrontSide}}{{Capital}}{{Flag}}'],
      ['{{#Both ways}}{{Capital}} is the capital of?{{/Both ways}}', '{{Name}}'],
    ],
  },
  {
    name: 'Image Occlusion',
    isCloze: true,
    fields: ['Occlusion', 'Image', 'Header', 'Back Extra'],
    templates: [
      ['{{#Header}}{{Header}}<br>{{/Header}}{{cloze:Occlusion}}{{Image}}', '{{Image}}{{Back Extra}}'],
    ],
  },
];

const tables = `
  CREATE TABLE col (id INTEGER PRIMARY KEY, ver INTEGER, models TEXT, decks TEXT);
  CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, tags TEXT, flds TEXT);
  CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER, ord INTEGER, odid INTEGER);`;

const tablesOf15 = `
  CREATE TABLE fields (ntid INTEGER NOT NULL, ord INTEGER NOT NULL, name TEXT NOT NULL collate unicase, config BLOB,
    PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
  CREATE TABLE templates (ntid INTEGER NOT NULL, ord INTEGER NOT NULL, name TEXT NOT NULL collate unicase,
    config BLOB, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
  CREATE TABLE notetypes (id INTEGER PRIMARY KEY, name TEXT NOT NULL collate unicase, config BLOB);
  CREATE TABLE decks (id INTEGER PRIMARY KEY, name TEXT NOT NULL collate unicase);`;

interface Making {
  schema?: 11 | 15;
  /** Run at the end. */
  sql?: string;
}

/** A small collection as Anki lays it out. Types are named by their place in `testTypes`. */
export async function makeCollection(
  notes: readonly TestNote[],
  { schema = 11, sql = '' }: Making = {},
): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(tables);
  const is15 = schema === 15;
  const decks = { 1: { name: 'Default' }, 7: { name: 'World::Europe' } };
  database.run('INSERT INTO col VALUES (1, ?, ?, ?)', [
    schema,
    is15 ? '' : JSON.stringify(models()),
    is15 ? '' : JSON.stringify(decks),
  ]);
  if (is15) fillTables(database);
  for (const [index, { type, fields, tags = '', cards = [0] }] of notes.entries()) {
    const note = [index + 1, `guid-${index + 1}`, type, tags, fields.join('\x1f')];
    database.run('INSERT INTO notes VALUES (?, ?, ?, ?, ?)', note);
    for (const place of cards)
      database.run('INSERT INTO cards VALUES (NULL, ?, 7, ?, 0)', [index + 1, place]);
  }
  database.run(sql);
  return database.export();
}

function models() {
  return Object.fromEntries(
    testTypes.map(({ name, isCloze, fields, templates }, id) => [
      id,
      {
        ...{ name, type: isCloze ? 1 : 0 },
        flds: fields.map((field, ord) => ({ name: field, ord })),
        tmpls: templates.map(([qfmt, afmt], ord) => ({ name: `Card ${ord + 1}`, ord, qfmt, afmt })),
      },
    ]),
  );
}

/** The real order of names is not there when tables are made either: it is written in afterwards. */
function fillTables(database: { run(sql: string, values?: (string | number | Uint8Array)[]): unknown }) {
  database.run(tablesOf15.replaceAll('unicase', 'nocase'));
  for (const [id, { name, isCloze, fields, templates }] of testTypes.entries()) {
    const kind = Uint8Array.from(isCloze ? [8, 1] : []);
    database.run('INSERT INTO notetypes VALUES (?, ?, ?)', [id, name, kind]);
    for (const [ord, field] of fields.entries())
      database.run('INSERT INTO fields VALUES (?, ?, ?, ?)', [id, ord, field, new Uint8Array()]);
    for (const [ord, [front, back]] of templates.entries()) {
      const config = Buffer.concat([stringField(1, front), stringField(2, back)]);
      database.run('INSERT INTO templates VALUES (?, ?, ?, ?)', [id, ord, `Card ${ord + 1}`, config]);
    }
  }
  database.run("INSERT INTO decks VALUES (1, 'Default'), (7, ?)", ['World\x1fEurope']);
  database.run('PRAGMA writable_schema = ON');
  database.run("UPDATE sqlite_schema SET sql = replace(sql, 'collate nocase', 'collate unicase')");
  database.run('PRAGMA writable_schema = OFF');
}

function stringField(field: number, text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([field * 8 + 2, bytes.length]), bytes]);
}
