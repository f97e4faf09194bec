/** Of the server the page knows this type and nothing else. */
export type { AppRouter } from '@debrief/features/router';
