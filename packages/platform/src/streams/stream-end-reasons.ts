/** Somebody else writes this stream now, or it is over: nothing that this writer does counts any more. */
export class LeaseLostError extends Error {
  constructor(message = 'the lease on the stream is lost') {
    super(message);
    this.name = 'LeaseLostError';
  }
}

/** A reader asked to stop; the writer still holds the lease and ends the stream. */
export class StopRequest extends Error {
  constructor() {
    super('a reader asked to stop');
    this.name = 'StopRequest';
  }
}
