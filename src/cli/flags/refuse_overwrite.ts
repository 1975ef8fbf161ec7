import { isSamePlace } from "../../files/same_place.ts";
import { UsageError } from "./usage_error.ts";

/**
 * Sees to it that what is written does not take the place of what is read.
 *
 * @param outputs files or folders that will be written
 * @param inputs files or folders that are read
 * @throws {UsageError} if one is both, however it is spelled and through whatever links.
 */
export async function refuseOverwrite(
  outputs: readonly string[],
  inputs: readonly string[],
): Promise<void> {
  for (const output of outputs) {
    for (const input of inputs) {
      if (await isSamePlace(output, input)) {
        throw new UsageError(
          `Cannot write to ${output}: it is ${input}, which is read; name another place`,
        );
      }
    }
  }
}
