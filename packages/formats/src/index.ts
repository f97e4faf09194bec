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
export { type GiftQuestion, type GiftReading, readGift } from './gift/read-gift.ts';
export { readGiftText } from './gift/read-gift-text.ts';
export { opaqueId } from './opaque-id.ts';
