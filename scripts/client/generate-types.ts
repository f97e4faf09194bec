// Writes the types of the client and the reference pages from the router, and the examples into the guide:
// `pnpm client:types`.
import { writeApiTypes } from './api-file.ts';
import { writeGuide } from './guide.ts';
import { writeReference } from './reference/write-reference.ts';

writeApiTypes({ isVerifying: false });
writeReference({ isVerifying: false });
writeGuide({ isVerifying: false });
