import { WeightsError } from "../weights_error.ts";

/** Deflate cannot expand a byte into more than this many. */
const MAX_DEFLATE_RATIO = 1032;

/**
 * Inflates raw deflate data into exactly `size` bytes.
 *
 * The declared size is checked against what deflate can produce before anything is allocated, and inflating stops at the
 * first byte too many, so that neither memory nor time can exceed what the file's own length allows.
 *
 * @throws {WeightsError} if the data is damaged or does not inflate to `size` bytes.
 */
export async function inflate(
  data: Uint8Array,
  size: number,
  file: string,
): Promise<Uint8Array> {
  if (size > data.length * MAX_DEFLATE_RATIO) {
    throw new WeightsError(
      file,
      `${data.length} deflated bytes cannot hold the declared ${size} bytes`,
    );
  }
  const inflated = new Uint8Array(size);
  let length = 0;
  try {
    const stream = new Blob([new Uint8Array(data)]).stream().pipeThrough(
      new DecompressionStream("deflate-raw"),
    );
    for await (const chunk of stream) {
      if (length + chunk.length > size) {
        throw new WeightsError(
          file,
          `its data inflates to more than the declared ${size} bytes`,
        );
      }
      inflated.set(chunk, length);
      length += chunk.length;
    }
  } catch (error) {
    if (error instanceof WeightsError) throw error;
    throw new WeightsError(file, "its deflated data is damaged");
  }
  if (length !== size) {
    throw new WeightsError(
      file,
      `its data inflates to ${length} bytes, not to the declared ${size}`,
    );
  }
  return inflated;
}
