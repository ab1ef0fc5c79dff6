/** What a chart's fills mean, each a small square beside its words. */
export const Swatches = ({ of }: { of: readonly { label: string; look: string }[] }) => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1">
    {of.map(({ label, look }) => (
      <li key={label} className="flex items-center gap-2">
        <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3">
          <rect x="0.5" y="0.5" width="11" height="11" className={`${look} stroke-ink`} />
        </svg>
        <span>{label}</span>
      </li>
    ))}
  </ul>
);
