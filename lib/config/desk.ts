import { z } from 'zod';

/** An amount of whole hours. */
const hours = (otherwise: number, most: number) => {
  const problem = `must be a whole number of hours from 1 to ${most}. Leave it out for ${otherwise}.`;
  return z
    .string()
    .regex(/^\d{1,3}$/, problem)
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, problem)
    .default(otherwise);
};

/** How a newsroom's day goes: its clock, how long work is kept for whoever took it, and when people are reminded and told. */
export const deskSettings = {
  TIME_ZONE: z
    .string()
    .refine(
      isZone,
      'must be a time zone such as Europe/Berlin or Asia/Damascus. Leave it out for the clock of UTC.',
    )
    .default('UTC'),
  LEASE_HOURS: hours(4, 168),
  REMIND_HOURS: hours(24, 336),
  DIGEST_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 07:30. Leave it out for 07:00.')
    .default('07:00'),
  MAIL_URL: z
    .url({
      protocol: /^smtps?$/,
      error:
        'must be the address of a mail server such as smtps://name:password@mail.example.org:465. Leave it out to send no mail.',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .trim()
    .regex(
      /^[^<>@\r\n]*(<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      'must be an address, also with a name, such as Sourceline <desk@example.org>.',
    )
    .optional(),
};

/** What is missing beside a mail server. */
export const missingOfMail = (given: Readonly<Record<string, string | undefined>>) =>
  given.MAIL_URL && !given.MAIL_FROM
    ? [{ key: 'MAIL_FROM', problem: 'must be set where MAIL_URL is: the address that mails come from.' }]
    : [];

/** Whether this machine knows a time zone of that name. */
function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
