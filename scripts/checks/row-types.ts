// The committed row types are those of the migrations.
import { generateRowTypes } from '../database/row-types.ts';

process.exitCode = await generateRowTypes({ isVerifying: true });
if (process.exitCode)
  console.error('The row types do not fit the migrations: run `pnpm db:types` and commit the result.');
