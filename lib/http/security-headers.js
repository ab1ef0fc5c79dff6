// @ts-check
// Plain JavaScript, because next.config.js reads it too.
import { createHash } from 'node:crypto';

/**
 * What a page loads comes from here, and nobody may frame it.
 * No colon in it: Next would take the value for a pattern and compile it at every request.
 * @param {string} inline which scripts may stand in the page itself
 * @param {string} styles the same for styles
 */
const policyWith = (inline, styles) =>
  [
    "default-src 'self'",
    `script-src 'self' ${inline}`,
    `style-src 'self'${styles}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Next writes its own scripts into the pages of the desk, and one that is prerendered can hold no nonce. */
const policy = policyWith(
  `'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  " 'unsafe-inline'",
);

/**
 * The policy of readers' documents, in which a single script stands: no other runs, whatever comes into the page. What is drawn has its measures beside it (a likelihood's place on its bar).
 * @param {string} script its text
 */
export const documentPolicy = (script) =>
  policyWith(
    `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    "; style-src-attr 'unsafe-inline'",
  );

/**
 * By this header a route names the policy of its own answer. The door puts it in its place, since Next lets no route change
 * a header that next.config.js has.
 */
export const OWN_POLICY = 'sourceline-policy';

/** The same for what a page tells others of its address, where that is a secret. */
export const OWN_REFERRER = 'sourceline-referrer';

/** What every answer carries. @type {Readonly<Record<string, string>>} */
export const securityHeaders = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Sent only where the visitor came over https: two years, as browsers' preload lists ask. @type {Readonly<Record<string, string>>} */
export const overHttps = { 'Strict-Transport-Security': 'max-age=63072000' };
