import { assertEquals, assertRejects } from "@std/assert";
import { inParallel } from "../../src/canon/in_parallel.ts";

Deno.test("in parallel: results are in the order of the items, and never more at work than allowed", async () => {
  let busy = 0, most = 0;
  const results = await inParallel([5, 1, 4, 2, 3], 2, async (ms) => {
    most = Math.max(most, ++busy);
    await new Promise((resolve) => setTimeout(resolve, ms));
    busy--;
    return ms * 10;
  });
  assertEquals(results, [50, 10, 40, 20, 30]);
  assertEquals(most, 2);
});

Deno.test("in parallel: no items, more lanes than items, and a failure", async () => {
  assertEquals(await inParallel([], 3, () => Promise.resolve(1)), []);
  assertEquals(await inParallel([7], 3, (n) => Promise.resolve(n)), [7]);
  await assertRejects(
    () => inParallel([1, 2], 1, () => Promise.reject(new RangeError("no"))),
    RangeError,
    "no",
  );
});
