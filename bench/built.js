/** A package as it is built now, by the name of its folder. */
export function built(name) {
  return import(new URL(`../packages/${name}/dist/index.js`, import.meta.url));
}
