import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  type ContentQuestion,
  contentQuestionSchema,
  type SubjectFile,
  subjectFileSchema,
} from './content-format.ts';

/** One folder of content: a subject with its exams, quizzes and questions. */
export interface SubjectContent extends SubjectFile {
  questions: ContentQuestion[];
}

export const contentFolder = fileURLToPath(new URL('../../../../../content', import.meta.url));

/** Every subject under the folder; a folder without `subject.yaml` is none. Throws naming the file that is wrong. */
export async function readContent(root: string = contentFolder): Promise<SubjectContent[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name));
  return Promise.all(folders.filter((folder) => existsSync(join(folder, 'subject.yaml'))).map(readSubject));
}

async function readSubject(folder: string): Promise<SubjectContent> {
  const subject = await readYaml(join(folder, 'subject.yaml'), subjectFileSchema);
  const names = (await readdir(join(folder, 'questions'))).filter((name) => name.endsWith('.yaml')).sort();
  const lists = await Promise.all(
    names.map((name) => readYaml(join(folder, 'questions', name), z.array(contentQuestionSchema))),
  );
  return { ...subject, questions: lists.flat() };
}

async function readYaml<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(parse(await readFile(path, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${path} is not as content/README.md says: ${z.prettifyError(result.error)}`);
}
