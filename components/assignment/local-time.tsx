const format = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'UTC',
});

/** A time on the newsroom's clock in words, with its zone. */
export const LocalTime = ({ local, zone }: { local: string; zone: string }) => (
  <span>
    {format.format(new Date(`${local}:00Z`))} <span className="text-ink-muted">({zone})</span>
  </span>
);
