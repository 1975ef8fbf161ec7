/** VIF on wavelets against what `vifvec` says under Octave 7.3 of images that a formula draws. */
import { assert, assertEquals } from "@std/assert";
import { evaluateVariants } from "../../../../../src/metrics/evaluate_variants.ts";
import { draw } from "../../../arbitrary_triple.ts";

const ir = (x: number, y: number): number => (3 * x * x + 7 * y + x * y) % 256;
const vi = (x: number, y: number): number =>
  (Math.floor(x * y / 5) + 11 * y) % 256;
const fused = (x: number, y: number): number =>
  Math.floor((2 * ir(x, y) + vi(x, y)) / 3);
const triple = {
  ir: draw(80, 74, ir),
  vi: draw(80, 74, vi),
  fused: draw(80, 74, fused),
};

Deno.test("VIF on wavelets: the values of vifvec", () => {
  const expected = {
    "VIF/thf_vifvec_unit_ir": 0.50265844977967866,
    "VIF/thf_vifvec_unit_vi": 0.13553854382112707,
    "VIF/thf_vifvec_255_ir": 0.30600384050334734,
    "VIF/thf_vifvec_255_vi": 0.095241878838874527,
  };
  const values = evaluateVariants(triple, Object.keys(expected));
  for (const [id, value] of Object.entries(expected)) {
    const got = values.get(id);
    assert(
      typeof got === "number" && Math.abs(got - value) <= 1e-9 * value,
      `${id}: ${got}, vifvec says ${value}`,
    );
  }
});

Deno.test("VIF on wavelets: NaN of a constant source, 0 in a constant fused image", () => {
  const flat = draw(80, 74, () => 100), id = "VIF/thf_vifvec_255_ir";
  const of = (images: Partial<typeof triple>): unknown =>
    evaluateVariants({ ...triple, ...images }, [id]).get(id);
  assertEquals(of({ ir: flat }), NaN);
  assertEquals(of({ fused: flat }), 0);
});
