/** A package of the workspace as it is built. */
export function built(name) {
  return import(new URL(`../packages/${name}/dist/index.js`, import.meta.url));
}
