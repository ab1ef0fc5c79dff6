import type { ExplanationView } from '@/lib/schemas/claim/rounds';

/** What was asked where scales speak against each other, and how both hold. Draws nothing where nothing was asked. */
export function Explanations({ explanations }: { explanations: readonly ExplanationView[] }) {
  if (explanations.length === 0) return null;
  return (
    <dl className="grid gap-2 border-s-2 border-rule-strong ps-3 text-sm">
      {explanations.map(({ pair, question, answer }) => (
        <div key={pair}>
          <dt className="text-ink-muted">{question}</dt>
          <dd dir="auto" className="mt-0.5 font-serif text-base whitespace-pre-line">
            {answer}
          </dd>
        </div>
      ))}
    </dl>
  );
}
