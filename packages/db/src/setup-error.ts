/** Something the person at the keyboard can mend. The message is one whole sentence and is shown without a stack. */
export class SetupError extends Error {
  override name = 'SetupError';
}
