import type { PassCalibration } from '@debrief/contracts';
import { calibrate, fewestPeople } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { listForecastOutcomes } from './calibration-queries.ts';

/** Computed when it is asked for: what somebody no longer agrees to is out of it at once. */
export async function getCalibration({ db }: Pick<Services, 'db'>): Promise<PassCalibration> {
  const bins = calibrate(await listForecastOutcomes(db));
  const personCount = bins.reduce((sum, bin) => sum + (bin.personCount ?? 0), 0);
  return { bins, personCount, fewestPeople };
}
