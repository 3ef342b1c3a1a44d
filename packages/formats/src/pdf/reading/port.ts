/** The two ends of a line on which the halves of the library talk in one thread, without copies of what they say. */
export function linkedPorts(): readonly [LinkedPort, LinkedPort] {
  const [one, other] = [new LinkedPort(), new LinkedPort()];
  one.peer = other;
  other.peer = one;
  return [one, other];
}

type Listener = (event: { readonly data: unknown }) => void;

export class LinkedPort {
  peer: LinkedPort | null = null;
  readonly #listeners = new Set<Listener>();

  postMessage(message: unknown): void {
    const data = withOwnPiece(message);
    queueMicrotask(() => {
      this.peer?.hear(data);
    });
  }

  hear(data: unknown): void {
    for (const listener of this.#listeners) listener.call(this, { data });
  }

  addEventListener(name: string, listener: Listener): void {
    if (name === 'message') this.#listeners.add(listener);
  }

  removeEventListener(_: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

/** The library empties what it sends piece by piece as soon as it is sent: words, and lists of what is drawn. */
function withOwnPiece(message: unknown): unknown {
  const { chunk } = message as { chunk?: { fnArray?: unknown[]; argsArray?: unknown[] } };
  if (typeof chunk !== 'object' || chunk === null) return message;
  const lists = chunk.fnArray && { fnArray: [...chunk.fnArray], argsArray: [...(chunk.argsArray ?? [])] };
  return { ...(message as object), chunk: { ...chunk, ...lists } };
}
