import { Worker } from 'node:worker_threads';

/** Far more than any mutant needs on a quiet machine. */
const longest = 60_000;
const mostMegabytes = 600;

/** A thread that judges one file at a time; it is stopped when it hangs, and a new one takes its place. */
export class JudgingThread {
  #worker = null;

  /** @param program that judges what it is sent and answers with { fault } and what else it has to say */
  constructor(program = new URL('./thread.js', import.meta.url), megabytes = mostMegabytes) {
    this.program = program;
    this.megabytes = megabytes;
  }

  /** What does not hold for this file, in a sentence; null when all does. */
  async fault(given) {
    return (await this.ask(given)).fault;
  }

  async ask(given) {
    this.#worker ??= await this.#begin();
    const worker = this.#worker;
    const answer = this.#answerOf(worker);
    worker.postMessage(given);
    const { isOver, ...said } = await answer;
    if (isOver) await this.end();
    return said;
  }

  async end() {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #begin() {
    const worker = new Worker(this.program, { resourceLimits: { maxOldGenerationSizeMb: this.megabytes } });
    const { fault, isOver } = await this.#answerOf(worker);
    if (isOver) throw new Error(`The thread that judges does not begin: ${fault}`);
    return worker;
  }

  #answerOf(worker) {
    return new Promise((resolve) => {
      const settle = (answer) => {
        clearTimeout(timer);
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
        resolve(answer);
      };
      const timer = setTimeout(
        () => settle({ fault: `it takes more than ${longest / 1000} s`, isOver: true }),
        longest,
      );
      worker.once('message', (said) => settle({ ...said, isOver: false }));
      worker.once('error', (error) => settle({ fault: this.#inWords(error), isOver: true }));
      worker.once('exit', (code) => settle({ fault: `the thread ends with ${code}`, isOver: true }));
    });
  }

  #inWords(error) {
    return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `it takes more than ${this.megabytes} MB`
      : `the thread ends: ${error.message}`;
  }
}
