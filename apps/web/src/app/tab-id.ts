import { newId } from '../new-id.ts';

/** Names this tab to the server, so that it can tell its own doing from another tab's. */
export const tabId = newId();
