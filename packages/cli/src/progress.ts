/*
 * Progress of long work, on stderr: a bar on a terminal, a line per step elsewhere. Work of less than a second
 * says nothing.
 */
export interface Progress {
  /** `done` steps of `of` are behind us; `what` begins. */
  step(what: string, done: number, of: number): void;
  end(): void;
}

const quiet = 1000;
const width = 24;

export function startProgress(): Progress {
  const begun = performance.now();
  const isTerminal = process.stderr.isTTY === true;
  let isShown = false;
  return {
    step(what, done, of) {
      if (performance.now() - begun < quiet) return;
      if (isTerminal) process.stderr.write(`\r\x1b[K${bar(done, of)} ${what}`);
      else process.stderr.write(`${done + 1}/${of} ${what}\n`);
      isShown = true;
    },
    end() {
      if (isShown && isTerminal) process.stderr.write('\r\x1b[K');
    },
  };
}

function bar(done: number, of: number): string {
  const full = Math.round((done / Math.max(of, 1)) * width);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${of}`;
}
