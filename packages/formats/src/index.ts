export {
  type ExportQuestion,
  FormatError,
  type ImportFile,
  type Loss,
  type Place,
  type QuestionFormat,
  type ReadItem,
  type ReadMedia,
  type ReadNote,
  type ReadOptions,
  type ReadQuestion,
  type RefusedItem,
  type WriteOptions,
  type WrittenFile,
} from './format.ts';
export { questionFormats } from './formats.ts';
export { opaqueId } from './opaque-id.ts';
export { toMedia } from './reading/read-media.ts';
export { type RefusedFile, writeRefusedFile } from './refused-file.ts';
export { sketchTable, type TableFormat } from './table/read-table.ts';
export { tableFields } from './table/table-fields.ts';
