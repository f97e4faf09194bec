import type { APICallError } from '@ai-sdk/provider';

// Gemini says it in the body: {"@type": ".../google.rpc.RetryInfo", "retryDelay": "7s"}.
const RETRY_INFO = /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/;

/**
 * How long the provider asks us to wait, in milliseconds, or null. Reads `retry-after-ms`, `retry-after` (seconds or
 * a date, RFC 9110 10.2.3) and Gemini's RetryInfo.
 */
export function retryAfterMs(error: Pick<APICallError, 'responseHeaders' | 'responseBody'>): number | null {
  const headers = error.responseHeaders ?? {};
  const inBody = RETRY_INFO.exec(error.responseBody ?? '')?.[1];
  return (
    positive(Number.parseFloat(headers['retry-after-ms'] ?? '')) ??
    positive(Number.parseFloat(headers['retry-after'] ?? '') * 1000) ??
    positive(Date.parse(headers['retry-after'] ?? '') - Date.now()) ??
    positive(Number.parseFloat(inBody ?? '') * 1000)
  );
}

function positive(ms: number): number | null {
  return Number.isFinite(ms) && ms >= 0 ? Math.ceil(ms) : null;
}
