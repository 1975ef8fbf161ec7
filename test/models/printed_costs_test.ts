/** The cost table that MMDRFuse's paper prints at 1280x1024 beside what is counted: which reading makes a number true. */
import { assert, assertEquals } from "@std/assert";
import golden from "../fixtures/models/golden_outputs.json" with {
  type: "json",
};

/** As printed: kilobytes and "GFLOPs", each with its digits. */
const PRINTED = [
  { model: "mmdrfuse-student", size: "0.44", bytes: 4, flops: "0.142" },
  { model: "lrrnet", size: "192.20", bytes: 4, flops: "60.445" },
  { model: "tardal", size: "1158.50", bytes: 4, flops: "388.854" },
  { model: "mufusion-roadscene", size: "4333.76", bytes: 8, flops: "240.669" },
] as const;

const counted = Object.fromEntries(
  PRINTED.map(({ model }) => {
    const { parameters, macs640x480 } = golden.models[model];
    return [model, {
      parameters,
      macs: macs640x480 / (640 * 480) * 1280 * 1024 / 1e9,
    }];
  }),
);

Deno.test("printed costs: a size is 4 bytes a parameter in units of 1024, MUFusion's 8", () => {
  for (const { model, size, bytes } of PRINTED) {
    const { parameters } = counted[model]!;
    assertEquals((parameters * bytes / 1024).toFixed(2), size, model);
  }
});

Deno.test("printed costs: GFLOPs are multiply-accumulates of convolutions at 1280x1024 for two, and somewhat more for two", () => {
  for (const { model, flops } of PRINTED.slice(0, 2)) {
    assertEquals(counted[model]!.macs.toFixed(3), flops, model);
  }
  for (const { model, flops } of PRINTED.slice(2)) {
    const more = Number(flops) / counted[model]!.macs;
    assert(more > 1.002 && more < 1.1, `${model}: ${more}`);
  }
});
