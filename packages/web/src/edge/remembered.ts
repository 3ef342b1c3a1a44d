/** Most visitors send one of a few headers: the same header is taken apart once. Bounded, since anybody may send anything. */
export function remembered<T>(take: (header: string) => T, most = 200): (header: string) => T {
  const known = new Map<string, T>();
  return (header) => {
    const value = known.get(header);
    if (value !== undefined) return value;
    const taken = take(header);
    if (known.size >= most) known.clear();
    known.set(header, taken);
    return taken;
  };
}
