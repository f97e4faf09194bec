import { get, type IncomingMessage } from 'node:http';
import { setTimeout as rest } from 'node:timers/promises';
import type { InsightEvent } from '@debrief/contracts';

/** What one open page saw of an insight, from its first connection to the end. */
export interface Tab {
  /** Of the last generation. */
  text: string;
  end: Extract<InsightEvent, { type: 'ready' | 'failed' | 'stopped' }> | null;
  connections: number;
  /** What no page should ever see, in words. */
  complaints: string[];
}

interface Watched {
  attemptId: string;
  token: string;
  /** Where to connect next: another server after each break, as behind a balancer. */
  nextUrl(): string;
  signal: AbortSignal;
}

/** Nothing for so long means a wire that says nothing: the page connects again. */
const silenceMs = 2_500;

/** Reads as a page does: keeps its place, throws its text away when told to start over, connects again when cut. */
export async function openTab({ attemptId, token, nextUrl, signal }: Watched): Promise<Tab> {
  const tab: Tab = { text: '', end: null, connections: 0, complaints: [] };
  const seen: { place?: string } = {};
  const hear = (id: string, event: InsightEvent) => {
    seen.place = id;
    take(tab, id, event);
  };
  while (!tab.end && !signal.aborted) {
    tab.connections++;
    const input = encodeURIComponent(JSON.stringify({ attemptId }));
    const headers: Record<string, string> = {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      ...(seen.place && { 'last-event-id': seen.place }),
    };
    await readOnce(`${nextUrl()}/api/trpc/insights.watch?input=${input}`, { headers, hear, tab, signal });
    if (!tab.end) await rest(100);
  }
  if (!tab.end) tab.complaints.push('its insight never came to an end');
  return tab;
}

function take(tab: Tab, id: string, event: InsightEvent): void {
  if (tab.end) tab.complaints.push(`heard ${event.type} after the end`);
  if (event.type === 'start') tab.text = '';
  if (event.type === 'delta') tab.text += event.text;
  if (event.type === 'ready' || event.type === 'failed' || event.type === 'stopped') tab.end = event;
  const position = Number(id.split(':')[1]);
  if (position !== tab.text.length)
    tab.complaints.push(`has ${tab.text.length} characters at place ${id}, after ${event.type}`);
}

interface Reading {
  headers: Record<string, string>;
  hear(id: string, event: InsightEvent): void;
  tab: Tab;
  signal: AbortSignal;
}

function readOnce(url: string, { headers, hear, tab, signal }: Reading): Promise<void> {
  return new Promise((resolve) => {
    const request = get(url, { headers, agent: false, signal }, (response) => read(response));
    const over = () => {
      request.destroy();
      resolve();
    };
    request.setTimeout(silenceMs, over);
    request.on('error', over);
    request.on('close', over);
    function read(response: IncomingMessage): void {
      if (response.statusCode !== 200) {
        if (![429, 502, 503, 504].includes(response.statusCode ?? 0))
          tab.complaints.push(`was answered ${response.statusCode}`);
        over();
        return;
      }
      let rest = '';
      response.setEncoding('utf8');
      response.on('error', over);
      response.on('data', (piece: string) => {
        const events = (rest + piece).split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) if (!hearEvent(event, hear, tab)) return over();
      });
    }
  });
}

/** False when the stream is over. */
function hearEvent(text: string, hear: Reading['hear'], tab: Tab): boolean {
  const fields = new Map(
    text
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]),
  );
  const [kind, data, id] = [fields.get('event'), fields.get('data'), fields.get('id')];
  if (kind === 'return') return false;
  if (kind === 'serialized-error') {
    // The database may be away for a moment; anything else is a fault.
    if (!data?.includes('unavailable')) tab.complaints.push(`was told ${data}`);
    return false;
  }
  if (!kind && data && id) hear(id, JSON.parse(data) as InsightEvent);
  return true;
}
