/** Rows of a list that are on their way. `label` is what a screen reader hears instead. */
export function RowsSkeleton({ rows = 6, label = 'Loading' }: { rows?: number; label?: string }) {
  return (
    <div role="status" className="grid">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span
          key={`row ${row.toString()}`}
          aria-hidden="true"
          className="grid gap-2 border-b border-rule py-4"
        >
          <span className="h-5 w-3/5 animate-pulse rounded-sm bg-surface-strong" />
          <span className="h-3.5 w-2/5 animate-pulse rounded-sm bg-surface-strong" />
        </span>
      ))}
    </div>
  );
}
