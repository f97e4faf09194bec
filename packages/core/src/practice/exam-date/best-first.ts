/** Hands out the entry of the highest worth first; of equals the one with the lowest id. */
export class BestFirst {
  readonly #ids: number[] = [];
  readonly #worths: number[] = [];

  put(id: number, worth: number): void {
    let place = this.#ids.push(id) - 1;
    this.#worths.push(worth);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(place, parent)) break;
      this.#swap(place, parent);
      place = parent;
    }
  }

  /** Undefined when nothing is left. */
  take(): { id: number; worth: number } | undefined {
    const [id, worth] = [this.#ids[0], this.#worths[0]];
    if (id === undefined || worth === undefined) return undefined;
    this.#swap(0, this.#ids.length - 1);
    this.#ids.pop();
    this.#worths.pop();
    this.#sink();
    return { id, worth };
  }

  #sink(): void {
    for (let place = 0; ; ) {
      let first = place;
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < this.#ids.length && this.#isBefore(child, first)) first = child;
      if (first === place) return;
      this.#swap(place, first);
      place = first;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const difference = (this.#worths[a] ?? 0) - (this.#worths[b] ?? 0);
    return difference > 0 || (difference === 0 && (this.#ids[a] ?? 0) < (this.#ids[b] ?? 0));
  }

  #swap(a: number, b: number): void {
    [this.#ids[a], this.#ids[b]] = [this.#ids[b] ?? 0, this.#ids[a] ?? 0];
    [this.#worths[a], this.#worths[b]] = [this.#worths[b] ?? 0, this.#worths[a] ?? 0];
  }
}
