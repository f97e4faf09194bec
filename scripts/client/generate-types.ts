// Writes packages/client/src/generated/api.ts from the router: `pnpm client:types`.
import { writeApiTypes } from './api-file.ts';

writeApiTypes({ isVerifying: false });
