// @ts-check
// Plain JavaScript, because next.config.js reads it too.

/**
 * Next writes its own inline scripts into prerendered pages, and a page that is the same for everybody can hold no nonce:
 * hence 'unsafe-inline' for scripts. Everything else that a page loads comes from here, and nobody may frame it.
 * No colon in it: Next would take the value for a pattern and compile it at every request.
 */
const policy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

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
