'use client';

import { useRouter } from 'next/navigation';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { useToast } from '@/components/ui/toast';
import type { GateView } from '@/lib/schemas/claim/gates';
import type { GatePartProps } from './actions';
import { GateProblems } from './problems';

type Override = NonNullable<GateView['override']>;
type GivenOverrideProps = GatePartProps & { gate: GateView; override: Override };

const CONFIRM = 'Let it pass';
const END = 'End it';

/** An override: who asks for it and why, who agreed, and what this person may do about it. */
export function GivenOverride({ gate, override, claim, actions }: GivenOverrideProps) {
  const router = useRouter();
  const say = useToast();
  const confirming = useClaimWrite(actions.confirm, claim, { onDone: () => say('The claim passes') });
  const ending = useClaimWrite(actions.withdraw, claim, { onDone: () => say('The gate counts again') });
  const input = { overrideId: override.id };
  const show = () => router.refresh();
  return (
    <div className="grid gap-2 bg-surface px-3 py-2 text-sm">
      <p dir="auto" className="whitespace-pre-line">
        “<bdi>{override.reason}</bdi>”
      </p>
      <p className="text-ink-muted">
        Asked by <Who {...override.asked} />
      </p>
      {override.confirmed ? (
        <p className="text-ink-muted">
          Confirmed by <Who {...override.confirmed} />
        </p>
      ) : (
        <p className="text-ink-muted">{waiting(override)}</p>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {override.confirm.allowed ? (
          <Button
            size="sm"
            variant="primary"
            pending={confirming.pending}
            aria-label={`${CONFIRM}: ${gate.label}`}
            onClick={() => confirming.send(input)}
          >
            {CONFIRM}
          </Button>
        ) : null}
        {override.withdraw.allowed ? (
          <Button
            size="sm"
            variant="quiet"
            pending={ending.pending}
            aria-label={`${END}: ${gate.label}`}
            onClick={() => ending.send(input)}
          >
            {END}
          </Button>
        ) : null}
      </div>
      <GateProblems write={confirming} press={CONFIRM} onShow={show} />
      <GateProblems write={ending} press={END} onShow={show} />
    </div>
  );
}

/** Why it waits, to whoever can't confirm it. */
const waiting = ({ confirm }: Override): string =>
  confirm.allowed ? 'You can be the second editor.' : confirm.because.join(' ');

const Who = ({ by, at }: Override['asked']) => (
  <>
    <bdi>{by.name}</bdi> (<DateTime value={at} show="minute" />)
  </>
);
