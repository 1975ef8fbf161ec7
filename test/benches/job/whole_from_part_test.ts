import { assertEquals } from "@std/assert";
import { wholeFromPart } from "../../../benches/job/whole_from_part.ts";

Deno.test("whole from part: stages grow by the pixels left out, the start does not", () => {
  assertEquals(
    wholeFromPart({ whole: 10, stages: { fuse: 1, score: 5 } }, 0.25),
    { whole: 28, stages: { fuse: 4, score: 20 } },
  );
});

Deno.test("whole from part: of everything it is what was measured", () => {
  const run = { whole: 10, stages: { fuse: 1, score: 5 } };
  assertEquals(wholeFromPart(run, 1), run);
});
