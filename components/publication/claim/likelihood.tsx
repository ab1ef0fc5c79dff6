import { cx } from '@/components/ui/class-names';
import { type Likelihood, likelihoodBands, likelihoods } from '@/lib/domain/review/review';

/**
 * How likely a prediction is, as one of the seven bands of ICD 203, drawn from 0 to 100. It stands by itself: a likelihood
 * says something of the world, confidence something of the finding.
 */
export function PublicLikelihood({ likelihood }: { likelihood: Likelihood }) {
  const { label, from, to } = likelihoodBands[likelihood];
  return (
    <figure className="border-b border-rule py-6">
      <figcaption>
        <span className="kicker block">Likelihood</span>
        <span className="mt-2 block font-serif text-xl font-semibold first-letter:uppercase">{label}</span>
        <span className="block text-sm text-ink-muted">
          A chance of {from} to {to} in 100 that the prediction comes true.
        </span>
      </figcaption>
      <div aria-hidden="true" dir="ltr" className="mt-4 max-w-3xl">
        <div className="relative h-7 border border-rule-strong">
          {likelihoods.map((band) => (
            <Band key={band} band={band} chosen={band === likelihood} />
          ))}
        </div>
        <div className="relative mt-1 h-5 text-xs text-ink-muted tabular-nums">
          {[0, 20, 45, 55, 80, 100].map((figure) => (
            <span
              key={figure}
              className={cx(
                'absolute',
                figure === 100 ? '-translate-x-full' : figure > 0 && '-translate-x-1/2',
              )}
              style={{ left: `${figure}%` }}
            >
              {figure}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

function Band({ band, chosen }: { band: Likelihood; chosen: boolean }) {
  const { from, to } = likelihoodBands[band];
  return (
    <span
      className={cx(
        'absolute -inset-y-px border-x',
        chosen
          ? 'z-1 -my-1 border-ink bg-ink forced-colors:bg-[Highlight]'
          : 'border-rule-strong bg-surface forced-colors:bg-[Canvas]',
      )}
      style={{ left: `${from}%`, width: `${to - from}%` }}
    />
  );
}
