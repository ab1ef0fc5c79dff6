'use client';

import { useSyncExternalStore } from 'react';
import { formatDateTime } from './date-time';

/** The time of day on the clock of whoever looks: "10:42". The server, which knows no such clock, sends the instant in UTC. */
export function TimeOfDay({ value }: { value: string }) {
  const here = useSyncExternalStore(
    nothingChanges,
    () => true,
    () => false,
  );
  return (
    <time dir="ltr" dateTime={value} title={formatDateTime(value, 'minute')}>
      {here ? onClock(value) : formatDateTime(value, 'minute')}
    </time>
  );
}

const nothingChanges = () => () => undefined;

const onClock = (value: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(value));
