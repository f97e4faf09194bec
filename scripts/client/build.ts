// Makes packages/client/dist, ready for `npm publish`: `pnpm --filter @debrief/client build`.
import { join } from 'node:path';
import { root } from '../root.ts';
import { buildPackage } from './build-package.ts';

const folder = join(root, 'packages/client/dist');
await buildPackage(folder);
console.log(`The package lies in ${folder}.`);
