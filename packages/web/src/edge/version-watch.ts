/**
 * The registry's data version, asked at most once in `age` milliseconds: a page that is served from memory does not
 * wait for the database, and another process's act is seen that soon after.
 */
export class VersionWatch {
  readonly #ask: () => Promise<number>;
  readonly #age: number;
  readonly #now: () => number;
  #known: number | null = null;
  #until = 0;
  #asking: Promise<number> | null = null;

  constructor(ask: () => Promise<number>, age: number, now: () => number = Date.now) {
    this.#ask = ask;
    this.#age = age;
    this.#now = now;
  }

  current(): number | Promise<number> {
    if (this.#known !== null && this.#now() < this.#until) return this.#known;
    this.#asking ??= this.#ask()
      .then((version) => {
        this.#known = version;
        this.#until = this.#now() + this.#age;
        return version;
      })
      .finally(() => {
        this.#asking = null;
      });
    return this.#asking;
  }
}
