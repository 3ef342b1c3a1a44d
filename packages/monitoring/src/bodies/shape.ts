/** What is wrong with a preset, and where: "working.voting.quorum". */
export interface PresetFault {
  readonly path: string;
  readonly message: string;
}

/** Says what is wrong with a value that came from outside; nothing where it has the shape. */
export type Shape = (value: unknown, path: string) => readonly PresetFault[];

export function fault(path: string, message: string): readonly PresetFault[] {
  return [{ path, message: `“${path}” ${message}` }];
}

export const text: Shape = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? [] : fault(path, 'must be a text that is not empty.');

export const flag: Shape = (value, path) =>
  typeof value === 'boolean' ? [] : fault(path, 'must be true or false.');

export function whole(least: number): Shape {
  return (value, path) =>
    Number.isInteger(value) && (value as number) >= least
      ? []
      : fault(path, `must be a whole number from ${least}.`);
}

export function oneOf(values: readonly unknown[]): Shape {
  return (value, path) =>
    values.includes(value) ? [] : fault(path, `must be one of: ${values.join(', ')}.`);
}

export function orNull(shape: Shape): Shape {
  return (value, path) => (value === null ? [] : shape(value, path));
}

export function listOf(shape: Shape, least = 0): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return fault(path, 'must be a list.');
    if (value.length < least) return fault(path, `must have at least ${least} of them.`);
    return value.flatMap((each, i) => shape(each, `${path}.${i}`));
  };
}

/** An object with these members; others are refused where `only`, so that a slip in a name does not pass for silence. */
export function members(shapes: Readonly<Record<string, Shape>>, { only = true } = {}): Shape {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return fault(path, 'must be an object with members.');
    const own = value as Record<string, unknown>;
    const at = (key: string) => (path === '' ? key : `${path}.${key}`);
    const strange = only ? Object.keys(own).filter((key) => !(key in shapes)) : [];
    return [
      ...strange.flatMap((key) => fault(at(key), 'is not known here. Is its name right?')),
      ...Object.entries(shapes).flatMap(([key, shape]) =>
        key in own ? shape(own[key], at(key)) : fault(at(key), 'is missing.'),
      ),
    ];
  };
}

/** "2/3" as [2, 3]: above none, and at most the whole. */
export const share: Shape = (value, path) => {
  const [part, all] = Array.isArray(value) && value.length === 2 ? value : [];
  return Number.isInteger(part) && Number.isInteger(all) && part > 0 && part <= all
    ? []
    : fault(path, 'must be a share, as [2, 3] for two thirds.');
};
