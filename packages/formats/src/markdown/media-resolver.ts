/** Finds the file that an image or a sound of the text names, and remembers that it is needed. */
export interface MediaResolver {
  /** "media:<hash>", or why it cannot be shown. */
  resolve(address: string): { address: string } | { note: string };
}

/** Where no files come with the text. */
export const noMedia: MediaResolver = {
  resolve: (address) =>
    /^https?:/iu.test(address)
      ? { note: 'An image or recording from another site was left out; its description is kept.' }
      : { note: 'An image or recording was left out, since its file is not there; its description is kept.' },
};
