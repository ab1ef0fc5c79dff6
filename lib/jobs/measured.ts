import type { Measures, WorkSeen } from '@/lib/config/measures';
import { workload } from '@/lib/data/jobs/listing';
import { kinds } from './kinds';

const STATES = ['QUEUED', 'RUNNING', 'FAILED'] as const;

/**
 * Has measures say what work there is, each time that they are read: of the whole newsroom, so every process says the same. They
 * count all of it, also what the desk's list leaves out, since a number tells of nobody.
 */
export function measureWork(measures: Measures): void {
  measures.workSeen = async () => {
    const loads = await workload(new Date(), { blind: true });
    return Object.keys(kinds).flatMap((kind) =>
      STATES.map(
        (state): WorkSeen =>
          loads.find((load) => load.kind === kind && load.state === state) ?? nothing(kind, state),
      ),
    );
  };
}

/** Said all the same: what is nought now can be missed by nobody, and what is missing is a fault. */
const nothing = (kind: string, state: string): WorkSeen => ({
  ...{ kind, state, pieces: 0, due: 0, oldestDueAt: null },
});
