import { openRegistry, type Registry } from '@rapporteur/registry';
import { WrongUse } from '../wrong-use.js';
import { registryPlace } from './place.js';

/** Opens the registry that the environment names. What stands in the way, an operator can mend: it is told as such. */
export async function openOwnRegistry(): Promise<Registry> {
  try {
    return await openRegistry(registryPlace());
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}

/** Opens it, does one thing, and closes it again. */
export async function withOwnRegistry<Result>(act: (registry: Registry) => Promise<Result>): Promise<Result> {
  const registry = await openOwnRegistry();
  try {
    return await act(registry);
  } finally {
    await registry.close();
  }
}
