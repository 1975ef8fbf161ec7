import { assertEquals } from "@std/assert";
import { pairwiseSumF32 } from "./plain/pairwise_sum_f32.ts";

Deno.test("pairwiseSumF32 gives the bits of numpy's float32 sum", () => {
  // numpy 2.4.6: a = np.float32(1) / np.arange(1, 100001, dtype=np.float32); float(a[:n].sum())
  const reciprocals = Float32Array.from(
    { length: 100_000 },
    (_, i) => 1 / (i + 1),
  );
  const sums: readonly (readonly [number, number])[] = [
    [7, 2.5928573608398438],
    [8, 2.7178573608398438],
    [9, 2.8289685249328613],
    [128, 5.433147430419922],
    [129, 5.440899848937988],
    [136, 5.4935431480407715],
    [1000, 7.485471725463867],
    [100_000, 12.0901460647583],
  ];
  for (const [n, sum] of sums) {
    assertEquals(pairwiseSumF32(reciprocals, 0, n), sum, `${n} terms`);
  }
  // numpy 2.4.6: np.full(10007, 0.1, np.float32).sum()
  assertEquals(
    pairwiseSumF32(new Float32Array(10_007).fill(0.1)),
    1000.7001342773438,
  );
});

Deno.test("pairwiseSumF32: nothing sums to 0, and a run may start anywhere", () => {
  assertEquals(pairwiseSumF32(new Float32Array(0)), 0);
  assertEquals(pairwiseSumF32(Float32Array.of(9, 1, 2, 3, 9), 1, 3), 6);
});
