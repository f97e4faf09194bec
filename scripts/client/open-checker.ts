import { join } from 'node:path';
import { API, type Checker, type Symbol as TsSymbol } from 'typescript/unstable/sync';
import { root } from '../root.ts';

const project = join(root, 'packages/client/tsconfig.types.json');

export interface OpenChecker {
  checker: Checker;
  /** What a file of the program exports, by its path in the repository. */
  exportsOf(path: string): readonly TsSymbol[];
  close(): void;
}

/**
 * TypeScript's own view of the router's types. NOTE: this interface of TypeScript 7 is not settled yet; the version is
 * exact in package.json, and what is written with its help is committed and compared with the router by the type check.
 */
export function openChecker(): OpenChecker {
  const api = new API({ cwd: root });
  const opened = api.updateSnapshot({ openProjects: [project] }).getProject(project);
  if (!opened) throw new Error(`${project} could not be opened`);
  const { checker, program } = opened;
  return {
    checker,
    exportsOf(path) {
      const file = program.getSourceFile(join(root, path));
      const module = file && checker.getSymbolAtLocation(file);
      if (!module) throw new Error(`${path} is no module of the program`);
      return checker.getExportsOfModule(module);
    },
    close: () => api.close(),
  };
}
