import type { Role } from '@/lib/domain/actor';
import type { PolicyGate } from '@/lib/domain/claim/gate';

/** A gate that the claim failed and two editors let it pass, with the reason that they give readers. */
export type SnapshotOverride = { gate: PolicyGate; reason: string; at: string; by: Role[] };
