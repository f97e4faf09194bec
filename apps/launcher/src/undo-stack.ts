type Undo = () => Promise<void>;

export type UndoStack = {
  add(undo: Undo): void;
  /** Undoes everything, last things first; one that fails does not keep the others from running. */
  run(): Promise<void>;
};

export function createUndoStack(): UndoStack {
  const steps: Undo[] = [];
  return {
    add: (undo) => void steps.push(undo),
    async run() {
      const failures: unknown[] = [];
      while (steps.length > 0)
        await steps
          .pop()?.()
          .catch((error) => failures.push(error));
      if (failures.length > 0) throw failures[0];
    },
  };
}
