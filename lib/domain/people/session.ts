/** How long a session lasts from signing in, however much it is used, in milliseconds: two weeks. */
export const SESSION_LASTS = 14 * 24 * 60 * 60 * 1000;

/** When a session that began then runs out by itself. */
export const runsOut = (createdAt: Date): Date => new Date(createdAt.getTime() + SESSION_LASTS);

/** How often the use of a session is noted at most, in milliseconds: a list that says "last used" needs no more. */
export const NOTED_EVERY = 10 * 60 * 1000;

/** Whether a use now is news, after the last one that was noted. */
export const isUnnoted = (lastUsedAt: Date | null, now: Date, every = NOTED_EVERY): boolean =>
  lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > every;
