import { Check } from 'lucide-react';
import { cx } from './class-names';

export type Step = { label: string; state: 'done' | 'current' | 'ahead' };

/** Where something stands on a road of a few named steps. */
export function ProgressSteps({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-y-2 text-sm">
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className={cx('flex items-center', step.state === 'current' ? 'font-semibold' : 'text-ink-muted')}
        >
          <StepDot state={step.state} number={index + 1} />
          {step.label}
          {step.state === 'done' ? <span className="sr-only"> (done)</span> : null}
          {index < steps.length - 1 ? (
            <span aria-hidden="true" className="mx-2.5 w-5 border-t border-rule-strong" />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function StepDot({ state, number }: { state: Step['state']; number: number }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'me-1.5 inline-flex size-6 items-center justify-center rounded-full border text-xs font-semibold tabular-nums',
        state === 'current' ? 'border-accent bg-accent text-on-accent' : 'border-rule-strong',
      )}
    >
      {state === 'done' ? <Check className="size-3.5" /> : number}
    </span>
  );
}
