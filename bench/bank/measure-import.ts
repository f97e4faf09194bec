import type { BenchStage } from './stage.ts';

export async function measureImport(_stage: BenchStage): Promise<object[]> {
  return [];
}
