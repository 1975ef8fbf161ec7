/** The two sources of a pair, made ready for many fused images. */
import type { Gray } from "../image/gray.ts";
import type { Picture } from "../image/picture.ts";
import { checkTriple } from "./triple.ts";

/** Copies of a pair's sources; what metrics find out about them is kept from one fused image to the next. */
export interface PreparedSources {
  readonly ir: Gray;
  readonly vi: Gray;
  /** Both in colour, where variants may look at channels. */
  readonly pictures?: Readonly<Record<"ir" | "vi", Picture>>;
}

/**
 * Prepares a pair for `evaluate` and `evaluateEach`, which then do the sources' share of the work once.
 *
 * Only the pair that was evaluated last is kept: take all fused images of one pair, then those of the next. The values are
 * those of a triple that is not prepared.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { evaluate, luma601, prepareSources, readSample } from "@fusebench/fusebench";
 *
 * const scene = await readSample("smoke");
 * const ir = scene.ir, vi = luma601(scene.vi);
 * const sources = prepareSources(ir, vi);
 * for (const fused of [ir, vi]) {
 *   assertEquals(evaluate({ sources, fused }), evaluate({ ir, vi, fused }));
 * }
 * ```
 *
 * @param pictures Both in colour, for variants that look at channels; they are not copied.
 * @throws {RangeError} when the images differ in size, or do not fill the size they state.
 */
export function prepareSources(
  ir: Gray,
  vi: Gray,
  pictures?: PreparedSources["pictures"],
): PreparedSources {
  checkTriple({
    ir,
    vi,
    fused: ir,
    ...(pictures === undefined
      ? {}
      : { pictures: { ...pictures, fused: pictures.ir } }),
  });
  return {
    ir: copyOf(ir),
    vi: copyOf(vi),
    ...(pictures === undefined ? {} : { pictures }),
  };
}

function copyOf({ width, height, data }: Gray): Gray {
  return { width, height, data: data.slice() };
}
