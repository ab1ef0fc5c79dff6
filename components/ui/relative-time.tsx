'use client';

import { useSyncExternalStore } from 'react';
import { formatDateTime } from './date-time';

const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** The distance of an instant from `now` in words: "3 hours ago", "in 2 days", "just now" under a minute. */
export function relativeWords(value: string | Date, now: number): string {
  const distance = new Date(value).getTime() - now;
  const unit = units.find(([, size]) => Math.abs(distance) >= size);
  if (!unit) return 'just now';
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(
    Math.round(distance / unit[1]),
    unit[0],
  );
}

/**
 * How long ago, for the desk. The server sends the date, the browser replaces it with the distance and keeps it fresh, so
 * that both render the same at first. Public pages use `DateTime`.
 */
export function RelativeTime({ value }: { value: string | Date }) {
  const now = useSyncExternalStore(everyMinute, currentMinute, () => null);
  return (
    <time dir="ltr" dateTime={new Date(value).toISOString()} title={formatDateTime(value, 'minute')}>
      {now === null ? formatDateTime(value, 'short') : relativeWords(value, now)}
    </time>
  );
}

const currentMinute = () => Math.floor(Date.now() / 60_000) * 60_000;

function everyMinute(notify: () => void) {
  const timer = setInterval(notify, 30_000);
  return () => clearInterval(timer);
}
