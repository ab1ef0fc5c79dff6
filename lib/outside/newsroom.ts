import { env } from '@/lib/config/env';

/** How this newsroom's day goes, as its settings say: the IANA zone of its clock, hours, and the time of the digest, "07:00". */
export const newsroomDay = (): {
  zone: string;
  leaseHours: number;
  remindHours: number;
  digestAt: string;
} => {
  const { TIME_ZONE, LEASE_HOURS, REMIND_HOURS, DIGEST_AT } = env();
  return { zone: TIME_ZONE, leaseHours: LEASE_HOURS, remindHours: REMIND_HOURS, digestAt: DIGEST_AT };
};
