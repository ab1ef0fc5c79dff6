import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { cx } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/disclosure';
import type { GateView } from '@/lib/schemas/claim/gates';
import type { GatePartProps } from './actions';
import { AskOverride } from './ask';
import { GivenOverride } from './given';

/** What a claim has to pass before readers see it: what it fails first, why, and what would make it pass. */
export function GatesPane({ claim, ...props }: GatePartProps) {
  const { gates } = claim;
  if (gates.length === 0) return null;
  const [failed, passed] = [gates.filter((gate) => !gate.passed), gates.filter((gate) => gate.passed)];
  return (
    <section aria-labelledby="gates-title" className="grid gap-3">
      <h2 id="gates-title" className="text-xl">
        Before readers see it
      </h2>
      <p className="text-sm text-ink-muted">{summaryOf(failed)}</p>
      <ul className="grid gap-4 empty:hidden">
        {failed.map((gate) => (
          <li key={gate.gate}>
            <FailedGate gate={gate} claim={claim} {...props} />
          </li>
        ))}
      </ul>
      {passed.length > 0 ? (
        <Disclosure summary={`${passed.length} of ${gates.length} gates passed`}>
          <ul className="grid gap-3">
            {passed.map((gate) => (
              <li key={gate.gate}>
                <GateHead gate={gate} />
                <p className="ps-7 text-sm text-ink-muted">{gate.why}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}

function summaryOf(failed: readonly GateView[]): string {
  const open = failed.filter((gate) => !gate.overridden).length;
  if (failed.length === 0) return 'The claim passes every gate.';
  if (open === 0) return 'Two editors let the claim pass what it fails. Readers are told so.';
  return `The claim fails ${open === 1 ? 'one gate' : `${open} gates`}. Until that is settled it can’t go on.`;
}

function FailedGate({ gate, ...props }: GatePartProps & { gate: GateView }) {
  return (
    <div className={cx('grid gap-2 border-s-4 ps-4', gate.overridden ? 'border-warning' : 'border-danger')}>
      <GateHead gate={gate} />
      <p className="text-sm">{gate.why}</p>
      {gate.remedy && !gate.overridden ? (
        <p className="text-sm text-ink-muted">
          <span className="font-semibold">What would help: </span>
          {gate.remedy}
        </p>
      ) : null}
      {gate.override ? <GivenOverride gate={gate} override={gate.override} {...props} /> : null}
      {gate.ask.allowed ? <AskOverride gate={gate} {...props} /> : null}
    </div>
  );
}

function GateHead({ gate }: { gate: GateView }) {
  const { word, Icon, tone } = markOf(gate);
  return (
    <h3 className="flex items-start gap-2 font-sans text-base leading-snug font-semibold">
      <Icon aria-hidden="true" className={cx('mt-0.5 size-5 shrink-0', tone)} />
      <span>
        <span className="sr-only">{word}: </span>
        {gate.label}
      </span>
    </h3>
  );
}

function markOf({ passed, overridden }: GateView) {
  if (passed) return { word: 'Passed', Icon: CircleCheck, tone: 'text-success' };
  return overridden
    ? { word: 'Overridden', Icon: CircleAlert, tone: 'text-warning' }
    : { word: 'Failed', Icon: CircleX, tone: 'text-danger' };
}
