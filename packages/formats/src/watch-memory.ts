/**
 * Tells once when the process has grown by more than so many megabytes. The limits of a thread bound its heap only; what
 * a file unpacks to stands beside it. Answers how to end the watch.
 */
export function watchMemory(megabytes: number, onTooMuch: () => void): () => void {
  const most = process.memoryUsage.rss() + megabytes * 1024 * 1024;
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() <= most) return;
    clearInterval(timer);
    onTooMuch();
  }, interval);
  return () => clearInterval(timer);
}

/** In milliseconds: what unpacks fastest grows by some ten megabytes in it. */
const interval = 50;
