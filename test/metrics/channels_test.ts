/** Variants that look at the channels of colour pictures, and those that do not. */
import { assertEquals, assertThrows } from "@std/assert";
import { luma601 } from "../../src/image/luma.ts";
import type { Picture } from "../../src/image/picture.ts";
import { computeVariant } from "../../src/metrics/compute_variant.ts";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import { findVariant } from "../../src/metrics/find_variant.ts";
import { prepareSources } from "../../src/metrics/prepare_sources.ts";
import { meanOfChannels } from "../../src/metrics/shared/mean_of_channels.ts";
import type { Variant } from "../../src/metrics/variant.ts";

const [width, height] = [12, 9];
const draw = (channels: 1 | 3, seed: number): Picture => ({
  width,
  height,
  channels,
  data: Uint8Array.from(
    { length: width * height * channels },
    (_, at) => (at * seed * 37 + (at >> 3) * 11) % 251,
  ),
});
const channel = ({ channels, data }: Picture, which: number) => ({
  width,
  height,
  data: channels === 1 ? data : data.filter((_, at) => at % 3 === which),
});
const ir = draw(1, 5), vi = draw(3, 7), fused = draw(3, 3);
const grey = { ir: luma601(ir), vi: luma601(vi), fused: luma601(fused) };
const luma = findVariant("CC/strict");
const byChannel: Variant = {
  ...luma,
  ofChannels: meanOfChannels(luma.compute),
};

Deno.test("channels: a variant that asks for them gets red, green and blue, of a grey source three times the same", () => {
  const sources = prepareSources(grey.ir, grey.vi, { ir, vi });
  const expected = [0, 1, 2].map((which) =>
    evaluateVariants({
      ir: grey.ir,
      vi: channel(vi, which),
      fused: channel(fused, which),
    }, [luma.id]).get(luma.id) as number
  );
  for (let twice = 0; twice < 2; twice++) {
    assertEquals(
      computeVariant(byChannel, { sources, fused: grey.fused, picture: fused }),
      (expected[0]! + expected[1]! + expected[2]!) / 3,
    );
  }
});

Deno.test("channels: without colour, or of a grey fused image, it gets luma; others always do", () => {
  const own = evaluateVariants(grey, [luma.id]).get(luma.id);
  const sources = prepareSources(grey.ir, grey.vi, { ir, vi });
  const bare = prepareSources(grey.ir, grey.vi);
  const picture = { ...grey.fused, channels: 1 } as const;
  for (
    const images of [
      { sources, fused: grey.fused },
      { sources, fused: grey.fused, picture },
      { sources: bare, fused: grey.fused, picture: fused },
    ]
  ) {
    assertEquals(computeVariant(byChannel, images), own);
  }
  assertEquals(
    evaluateVariants(
      { ...grey, pictures: { ir, vi, fused } },
      [luma.id],
    ).get(luma.id),
    own,
  );
});

Deno.test("channels: a picture of another size, or too short, is refused", () => {
  assertThrows(
    () =>
      evaluateVariants(
        {
          ...grey,
          pictures: { ir, vi, fused: { ...fused, width: 9, height: 12 } },
        },
        [luma.id],
      ),
    RangeError,
    "Cannot pair picture fused (9x12) with fused (12x9)",
  );
  assertThrows(
    () =>
      evaluateVariants(
        { ...grey, pictures: { ir, vi: { ...vi, channels: 1 }, fused } },
        [luma.id],
      ),
    RangeError,
    "Cannot read picture vi: 1 channels of 12x9 need 108 bytes, got 324",
  );
});
