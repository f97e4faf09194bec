import type { DevicePaper } from '@debrief/contracts';

/** Pictures and sound of a paper are asked for once: the service worker keeps what comes. */
export async function fetchMediaOf(paper: DevicePaper): Promise<void> {
  const hashes = new Set(JSON.stringify(paper).match(/(?<=media:)[0-9a-f]{64}/g));
  // Without one of them the quiz can still be taken; its words in place of the picture are there.
  await Promise.allSettled([...hashes].map((hash) => fetch(`/api/media/${hash}`)));
}
