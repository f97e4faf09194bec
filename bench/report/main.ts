// pnpm bench report: writes docs/performance.md from the results there are.
import { writePage } from './write-page.ts';

await writePage();
