import type { Settings } from '@debrief/platform';

/** Whether demo accounts may act in a request; `isLocal`: it came straight from this machine, through no proxy. */
export function demoAnswers(settings: Pick<Settings, 'demo'>, isLocal: boolean): boolean {
  return settings.demo === 'open' || (settings.demo === 'local' && isLocal);
}
