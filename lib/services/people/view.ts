import type { UserRow } from '@/lib/data/people/users';
import type { UserView } from '@/lib/schemas/people';

/** An account as administrators see it. The hash of the password never leaves the data room. */
export const userView = ({ passwordHash, createdAt, ...user }: UserRow): UserView => ({
  ...user,
  hasPassword: passwordHash !== null,
  createdAt: createdAt.toISOString(),
});
