const formatOf = (shown: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...shown, hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** Each with what stands between its parts: browsers and servers disagree on the commas. */
const formats = {
  short: { format: formatOf({ day: 'numeric', month: 'short' }), words: 'day month, hour:minute' },
  minute: {
    format: formatOf({ day: 'numeric', month: 'short', year: 'numeric' }),
    words: 'day month year, hour:minute',
  },
  long: {
    format: formatOf({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    words: 'weekday day month year at hour:minute',
  },
} as const;

/** A time as the newsroom's clock shows it, "2026-06-03T17:00", in words. Whoever needs to know which clock says its zone. */
export function clockWords(local: string, show: keyof typeof formats): string {
  const { format, words } = formats[show];
  const parts = format.formatToParts(new Date(`${local}Z`));
  return words.replace(
    /weekday|day|month|year|hour|minute/g,
    (part) => parts.find(({ type }) => type === part)?.value ?? part,
  );
}
