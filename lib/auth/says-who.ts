/**
 * What NextAuth calls the session's cookie. Over https `__Secure-` stands before it, and a long one comes in parts that have
 * a number behind it. A proxy in front goes by it too (deploy/nginx.conf).
 */
export const SESSION_COOKIE = 'next-auth.session-token';

/** Whether a request says who sends it, true or not: by a session's cookie, or by a token. */
export const saysWho = ({ cookie, authorization }: { cookie?: string; authorization?: string }): boolean =>
  authorization !== undefined || cookie?.includes(SESSION_COOKIE) === true;
