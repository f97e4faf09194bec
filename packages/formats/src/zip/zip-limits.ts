/** How much of an archive is unpacked at most. What goes beyond is refused before or, when the archive lies, while it is unpacked. */
export interface ZipLimits {
  entryCount: number;
  /** Bytes of all entries together, unpacked. */
  totalBytes: number;
  /** Unpacked bytes of an entry for each of its packed ones. */
  ratio: number;
}

export const zipLimits: ZipLimits = { entryCount: 2_000, totalBytes: 200_000_000, ratio: 100 };

/** Below this size the ratio says nothing: a small file of blanks squeezes far. */
export const harmlessBytes = 100_000;
