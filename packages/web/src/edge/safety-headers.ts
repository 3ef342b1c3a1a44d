/**
 * On every answer. No script at all, and nothing from anywhere else; a page that one day needs a script names it here.
 * Constant, so they are written down instead of computed for each answer (OWASP Secure Headers).
 */
export const safetyHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'referrer-policy': 'same-origin',
  // Heard by browsers over HTTPS only (RFC 6797, 8.1).
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** For the pages of the workspace that an island makes better: its script from here, and what it sends to here. */
export const pageWithScripts = safetyHeaders['content-security-policy'].replace(
  "default-src 'none';",
  "default-src 'none'; script-src 'self'; connect-src 'self';",
);
