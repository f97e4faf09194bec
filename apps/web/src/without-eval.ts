import { config } from 'zod/v4/core';

// The policy of the page allows no code that is made of texts; asking whether it does would be reported as an attempt.
config({ jitless: true });
