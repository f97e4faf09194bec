// pnpm db:types [--verify]
import { generateRowTypes } from './row-types.ts';

process.exitCode = await generateRowTypes({ isVerifying: process.argv.includes('--verify') });
