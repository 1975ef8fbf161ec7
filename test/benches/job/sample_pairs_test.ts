import { assert, assertEquals } from "@std/assert";
import { samplePairs } from "../../../benches/job/sample_pairs.ts";

/** As many numbers as the lists of the job have pairs. */
const lists = [25, 221, 49].map((length, list) =>
  Array.from({ length }, (_, i) => list * 1000 + i)
);

Deno.test("sample: as many as there are, or more, is everything", () => {
  for (const wanted of [295, 1000, Infinity]) {
    assertEquals(samplePairs(lists, wanted), lists.flat());
  }
});

Deno.test("sample: every k-th of each list from the middle of the first k", () => {
  const sample = samplePairs(lists, 12);
  assertEquals(sample.filter((i) => i < 1000), [12]);
  assertEquals(sample.filter((i) => i >= 2000), [2012, 2037]);
  assertEquals(sample.length, 12);
});

Deno.test("sample: a list shorter than the step still has one", () => {
  assertEquals(samplePairs([[1, 2], Array(98).fill(0)], 1), [2, 0]);
});

Deno.test("sample: about as many as wanted, each once, whatever the number", () => {
  for (let wanted = 1; wanted <= 295; wanted++) {
    const sample = samplePairs(lists, wanted);
    assertEquals(new Set(sample).size, sample.length);
    assert(sample.length >= 3, `${wanted}`);
    assert(sample.length <= 1.55 * wanted + 3, `${wanted}: ${sample.length}`);
  }
});
