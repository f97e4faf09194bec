import * as contracts from '@debrief/contracts';
import { describedSchemas } from '@debrief/contracts/described';
import { z } from 'zod';

/** Shapes of the contracts that stand in the document once and are pointed at by name: `attemptViewSchema` is AttemptView. */
export function listComponents(): Record<string, z.ZodType> {
  const named = Object.entries(contracts as Record<string, unknown>)
    .filter(([name, value]) => name.endsWith('Schema') && isWorthAName(value))
    .map(([name, value]) => [componentNameOf(name), value as z.ZodType]);
  return { ...describedSchemas, ...Object.fromEntries(named) };
}

export function componentNameOf(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`.replace(/Schema$/, '');
}

function isWorthAName(value: unknown): boolean {
  return value instanceof z.ZodObject || value instanceof z.ZodUnion || value instanceof z.ZodEnum;
}
