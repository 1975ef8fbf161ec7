import { assertEquals } from "@std/assert";
import { spread } from "../../src/statistics/sample/spread.ts";

Deno.test("a spread of a few values, of one, and of none", () => {
  assertEquals(spread([2, 4, 4, 4, 5, 5, 7, 9]), {
    n: 8,
    mean: 5,
    deviation: Math.sqrt(32 / 7),
    least: 2,
    median: 4.5,
    greatest: 9,
  });
  assertEquals(spread([3]), {
    n: 1,
    mean: 3,
    deviation: { undefined: "1 value, it takes at least 2" },
    least: 3,
    median: 3,
    greatest: 3,
  });
  assertEquals(spread([]), { undefined: "0 values, it takes at least 1" });
  assertEquals(spread([NaN, 1]), {
    undefined: "1 of 2 values is not finite",
  });
});
