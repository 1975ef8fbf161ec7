import { UsageError } from "./usage_error.ts";

/**
 * Looks up names somebody typed, so that a name nobody knows is a mistake of usage.
 *
 * The rooms below say an unknown name with a `RangeError`, as they do other values out of range; only here is it known
 * that the name came from the command line.
 *
 * @throws {UsageError} for a `RangeError` of the look-up, with its message.
 */
export function asked<T>(lookUp: () => T): T {
  try {
    return lookUp();
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}
