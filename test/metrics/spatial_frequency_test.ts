import { assertAlmostEquals } from "@std/assert";
import { luma601 } from "../../src/image/luma.ts";
import type { Picture } from "../../src/image/picture.ts";
import { computeVariant } from "../../src/metrics/compute_variant.ts";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import { findVariant } from "../../src/metrics/find_variant.ts";
import { prepareSources } from "../../src/metrics/prepare_sources.ts";
import { draw } from "./arbitrary_triple.ts";

Deno.test("SF/vifb: the channels of a colour picture are one wide image", () => {
  const [width, height] = [5, 4];
  const picture: Picture = {
    width,
    height,
    channels: 3,
    data: Uint8Array.from({ length: 60 }, (_, at) => (at * 71) % 251),
  };
  const wide = draw(
    3 * width,
    height,
    (x, y) =>
      picture.data[3 * (y * width + x % width) + Math.floor(x / width)]!,
  );
  const fused = luma601(picture);
  const sources = prepareSources(fused, fused, { ir: picture, vi: picture });
  assertAlmostEquals(
    computeVariant(findVariant("SF/vifb"), {
      sources,
      fused,
      picture,
    }) as number,
    evaluateVariants({ ir: wide, vi: wide, fused: wide }, ["SF/vifb"])
      .get("SF/vifb") as number,
    1e-12,
  );
});
