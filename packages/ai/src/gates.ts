import type { GateHealth, GateLimits, ProviderGate } from './provider-gate.ts';
import { createGate } from './provider-gate.ts';
import type { ModelsByTier } from './providers/configured-model.ts';

/** How a provider of this installation is doing, as this process sees it. */
export interface ProviderHealth extends GateHealth {
  provider: string;
}

/** One gate for each provider. */
export interface Gates {
  of(model: { provider: string }): ProviderGate;
  health(): ProviderHealth[];
}

/** Limits that differ by provider. */
export type LimitsByProvider = Readonly<Record<string, Partial<GateLimits>>>;

/** A gate, open and empty, for each provider that any tier asks. */
export function createGates(
  models: ModelsByTier,
  { limits, byProvider }: { limits: GateLimits; byProvider: LimitsByProvider },
): Gates {
  const providers = new Set(Object.values(models).flatMap((tier) => tier.map((model) => model.provider)));
  const gates = new Map(
    [...providers].map((name) => [name, createGate({ ...limits, ...byProvider[name] })] as const),
  );
  return {
    of({ provider }) {
      const gate = gates.get(provider);
      if (!gate) throw new Error(`A model of ${provider} was asked for, which is not configured.`);
      return gate;
    },
    health: () => [...gates].map(([provider, gate]) => ({ provider, ...gate.health() })),
  };
}
