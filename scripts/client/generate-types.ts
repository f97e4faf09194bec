// Writes the types of the client and the reference pages from the router: `pnpm client:types`.
import { writeApiTypes } from './api-file.ts';
import { writeReference } from './reference/write-reference.ts';

writeApiTypes({ isVerifying: false });
writeReference({ isVerifying: false });
