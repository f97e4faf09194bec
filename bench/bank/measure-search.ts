import type { BenchStage } from './stage.ts';

export async function measureSearch(_stage: BenchStage): Promise<object[]> {
  return [];
}
