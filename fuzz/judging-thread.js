import { Worker } from 'node:worker_threads';

/** Far more than any mutant needs on a quiet machine. */
const longest = 60_000;
const mostMegabytes = 600;

/** A thread that judges one text at a time; it is stopped when it hangs, and a new one takes its place. */
export class JudgingThread {
  #worker = null;

  /** What does not hold for this text, in a sentence; null when all does. */
  async fault({ name, bytes }) {
    this.#worker ??= await begin();
    const worker = this.#worker;
    const answer = answerOf(worker);
    worker.postMessage({ name, bytes });
    const { fault, isOver } = await answer;
    if (isOver) await this.end();
    return fault;
  }

  async end() {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}

async function begin() {
  const worker = new Worker(new URL('./thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const { fault, isOver } = await answerOf(worker);
  if (isOver) throw new Error(`The thread that judges does not begin: ${fault}`);
  return worker;
}

function answerOf(worker) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(timer);
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      resolve(answer);
    };
    const timer = setTimeout(
      () => settle({ fault: `it takes more than ${longest / 1000} s`, isOver: true }),
      longest,
    );
    worker.once('message', ({ fault }) => settle({ fault, isOver: false }));
    worker.once('error', (error) => settle({ fault: inWords(error), isOver: true }));
  });
}

function inWords(error) {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `it takes more than ${mostMegabytes} MB`
    : `the thread ends: ${error.message}`;
}
