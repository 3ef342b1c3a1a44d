/**
 * Where to go after signing in: an address of the workspace or of an invitation, and of nobody else's site.
 * @returns "/desk" for everything else
 */
export function nextAddress(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500) return '/desk';
  return /^\/desk(?:[/?][\w\-./~%?=&@:+,]*)?$/.test(asked) && !asked.includes('//') ? asked : '/desk';
}
