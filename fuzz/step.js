/** Does it; what it throws becomes a sentence that says what was done, and where in our code it broke. */
export function step(what, act) {
  try {
    return act();
  } catch (error) {
    throw told(what, error);
  }
}

/** The same for what takes its time. */
export async function stepOf(what, act) {
  try {
    return await act();
  } catch (error) {
    throw told(what, error);
  }
}

function told(what, error) {
  const place = /\((?:file:\/\/)?.*?(packages\/[^)]*)\)/.exec(error.stack ?? '')?.[1] ?? '';
  return new Error(`${what} throws: ${error.message.split('\n')[0]} ${place}`.trimEnd());
}
