const formatOf = (shown: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...shown, hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

const formats = {
  short: formatOf({ day: 'numeric', month: 'short' }),
  minute: formatOf({ day: 'numeric', month: 'short', year: 'numeric' }),
  long: formatOf({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
} as const;

/** A time as the newsroom's clock shows it, "2026-06-03T17:00", in words. Whoever needs to know which clock says its zone. */
export const clockWords = (local: string, show: keyof typeof formats): string =>
  formats[show].format(new Date(`${local}Z`));
