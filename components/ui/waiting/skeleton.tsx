/** Lines of text that are on their way. `label` is what a screen reader hears instead. */
export function Skeleton({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div role="status" className="grid gap-2.5">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((key, line) => (
        <span
          key={key}
          aria-hidden="true"
          className="h-4 animate-pulse rounded-sm bg-surface-strong"
          style={{ inlineSize: line === lines - 1 ? '62%' : '100%' }}
        />
      ))}
    </div>
  );
}
