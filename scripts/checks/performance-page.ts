// What docs/performance.md says is what was measured: the page is that of bench/results.
import { readFileSync } from 'node:fs';
import { composePage } from '../../bench/report/compose-page.ts';
import { pagePath } from '../../bench/report/write-page.ts';
import { failWith } from '../checking/fail-with.ts';

const isSame = readFileSync(pagePath, 'utf8') === composePage();
failWith(
  'docs/performance.md:',
  isSame ? [] : ['it is not the page of bench/results; `pnpm bench report` writes it'],
);
