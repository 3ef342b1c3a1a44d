/**
 * Where to go after signing in: an address of the workspace or of an invitation, and of nobody else's site.
 * @returns "/desk" for everything else
 */
export function nextAddress(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500) return '/desk';
  const isOurs =
    /^\/desk(?:[/?][\w\-./~%?=&@:+,]*)?$/.test(asked) || /^\/invitations\/[\w-]{43}$/.test(asked);
  return isOurs && !asked.includes('//') && !asked.includes('..') && !/%(?:2f|5c)/i.test(asked)
    ? asked
    : '/desk';
}
