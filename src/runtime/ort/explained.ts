import { EngineError } from "./engine_error.ts";

/**
 * Does a piece of the engine's work.
 *
 * @throws {EngineError} if it fails, with the engine's reason in plain words.
 */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new EngineError(error);
  }
}
