/** Planes of a source that stay in the kernels' memory for all fused images of its pair. */
import type { LoadedImage } from "./loaded_triple.ts";
import { oncePer } from "./once_per.ts";

/**
 * As `oncePer`, for values whose blocks of memory have to stay.
 *
 * @throws {TypeError} if first asked for where memory is lent, which would take the blocks back: ask before.
 */
export function keptPer<T>(
  make: (image: LoadedImage) => T,
): (image: LoadedImage) => T {
  return oncePer((image) => {
    if (image.workspace.lending) {
      throw new TypeError(
        "Cannot keep planes in lent memory: ask for them before lending",
      );
    }
    return make(image);
  });
}
