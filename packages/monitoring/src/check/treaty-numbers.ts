/**
 * Numbers of Council of Europe treaties that reports on children cite, by the words of their names that tell them
 * apart. Source: the Treaty Office's list of treaties (CETS, before 2004 ETS).
 */
const treaties: readonly (readonly [name: RegExp, number: number])[] = [
  [/^convention (?:for|on) (?:the )?protection of human rights and fundamental freedoms/, 5],
  [/^european convention on human rights/, 5],
  [/^european convention on extradition$/, 24],
  [/^european convention on mutual assistance in criminal matters$/, 30],
  [/^european convention on the transfer of proceedings/, 73],
  [/^european convention on the compensation of victims/, 116],
  [/^convention on the transfer of sentenced persons$/, 112],
  [/^convention on laundering[\p{L} ,]*proceeds from crime$/u, 141],
  [/^convention on laundering[\p{L} ,]*financing of terrorism$/u, 198],
  [/^european convention on the exercise of children[’']?s? rights/, 160],
  [/^convention on cybercrime$/, 185],
  [/^additional protocol to the convention on cybercrime,? concerning /, 189],
  [/^second additional protocol to the convention on cybercrime on /, 224],
  [/^convention on contact concerning children/, 192],
  [/^convention on action against trafficking in human beings/, 197],
  [/^convention on the protection of children against sexual exploitation/, 201],
  [/^convention on preventing and combating violence against women/, 210],
];

/** The number of a treaty cited by name; null when it is none of these. */
export function treatyNumber(name: string): number | null {
  const plain = name
    .toLowerCase()
    .replace(/^(?:the )?(?:council of europe )?(?:the )?/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return treaties.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
