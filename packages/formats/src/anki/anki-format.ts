import { FormatError, type ImportFile, type QuestionFormat } from '../format.ts';
import { hasExtension } from '../reading/recognise.ts';
import { isZip, openZip } from '../zip/read-zip.ts';
import { isCollection } from './open-package.ts';
import { readAnki } from './read-anki.ts';
import { isSqlite } from './sqlite.ts';

/** Read only: what a card of ours would be there, only its program could say. */
export const ankiFormat: QuestionFormat = {
  id: 'anki',
  name: 'Anki',
  fileExtensions: ['apkg', 'colpkg', 'anki2', 'anki21'],
  recognise,
  read: readAnki,
};

function recognise(file: ImportFile): number {
  if (isSqlite(file.bytes)) return hasExtension(file, 'anki2', 'anki21') ? 1 : 0.6;
  if (!isZip(file.bytes)) return 0;
  try {
    return openZip(file.bytes).names.some(isCollection) ? 1 : 0;
  } catch (error) {
    // Damaged or made to harm: the reader says in which way.
    if (error instanceof FormatError) return hasExtension(file, 'apkg', 'colpkg') ? 0.5 : 0;
    throw error;
  }
}
