import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { UsageError } from "./usage_error.ts";

/**
 * Looks up what somebody typed, so that a name nobody knows is a mistake of usage: only here is it known that it came from
 * the command line.
 *
 * @param kind What is a mistake of usage in place of an unknown name, such as a `RangeError`, where a value is looked at.
 * @throws {UsageError} for an error of that kind, with its message.
 */
export function asked<T>(
  lookUp: () => T,
  kind: typeof UnknownNameError | typeof RangeError = UnknownNameError,
): T {
  try {
    return lookUp();
  } catch (error) {
    if (error instanceof kind) {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}
