export { findSecrets } from './find-secrets.ts';
export { keepLinesOf, logFolderSetting, noteSecrets, readKeptLines } from './keep-lines.ts';
export { noteSecretSettings, noteSecretsOf } from './note-secrets-of.ts';
