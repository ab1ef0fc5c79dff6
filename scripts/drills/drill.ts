import type { Stage } from './stage';

/** What a drill found: its figures by name, in the order in which they are printed, and one sentence for each thing that was lost or leaked. */
export type Report = { figures: Record<string, string | number>; problems: string[] };

/**
 * An attack on the built product. A drill lives in `scripts/drills/NAME.ts`, exports itself as default and stands in
 * `drills.ts`; `npm run drill -- NAME` runs it. It prints nothing itself but what it says through the stage, and throws
 * only where it could not attack at all: what the product did wrong is a problem in its report.
 */
export type Drill = {
  /** What is attacked and what must hold, in one line, for the list of drills. */
  about: string;
  /** What the size counts, in the plural: `kills`, `rounds`. */
  unit: string;
  /** The size in `npm test`: seconds, not minutes. */
  small: number;
  /** The size by hand, where no other is given. */
  large: number;
  /** Whether there is something to attack on PostgreSQL as well. */
  postgres?: true;
  /** Why a size can't be judged, as a sentence; nothing where it can. */
  unfit?(size: number): string | undefined;
  /** Attacks. The stage's server has not been started yet; the runner ends it and deletes the newsroom afterwards. */
  run(size: number, stage: Stage): Promise<Report>;
};
