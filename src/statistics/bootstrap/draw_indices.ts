/** Which values each resample of a bootstrap takes. */
import { createRandom } from "../../numeric/random.ts";

/** The seed of every published interval: mulberry32 (`src/numeric/random.ts`) begins with it. */
export const BOOTSTRAP_SEED = 20100;

/** How many resamples a published interval rests on. */
export const BOOTSTRAP_DRAWS = 2000;

/**
 * `draws` rows of n indices into n values, row after row: each is floor(n · r) of the next number of the stream.
 *
 * Samples of one size share them, so that intervals of one table are of the same resamples of its pairs.
 *
 * @param random numbers in 0..1, 1 excluded; the published stream unless told
 */
export function drawIndices(
  n: number,
  draws: number = BOOTSTRAP_DRAWS,
  random: () => number = createRandom(BOOTSTRAP_SEED),
): Uint32Array {
  return Uint32Array.from(
    { length: n * draws },
    () => Math.floor(random() * n),
  );
}
