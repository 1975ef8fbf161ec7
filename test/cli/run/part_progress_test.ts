import { assertEquals } from "@std/assert";
import { partProgress } from "../../../src/cli/run/part_progress.ts";

const PLAN = [
  { name: "a", cells: 100, seconds: 1000 },
  { name: "b", cells: 0, seconds: 0 },
  { name: "c", cells: 50, seconds: 2000 },
];

Deno.test("parts: what is left is estimated until a part has shown how fast the machine is", () => {
  let clock = 0;
  const parts = partProgress(PLAN, 2, () => clock);
  assertEquals(
    parts.whole,
    "3 parts, 150 cells, at most about 25.0 min with 2 at a time; Ctrl-C keeps what is finished",
  );
  assertEquals(
    parts.begin(0),
    "part 1 of 3, a, 100 cells; at most about 25.0 min left",
  );
  // Half of it was finished; the other half took twice its 250 s.
  clock = 500_000;
  parts.ran(50);
  assertEquals(parts.begin(1), null);
  assertEquals(
    parts.begin(2),
    "part 3 of 3, c, 50 cells; at most about 33.3 min left",
  );
});

Deno.test("parts: finished cells say nothing about the machine", () => {
  let clock = 0;
  const parts = partProgress(PLAN, 1, () => clock);
  parts.begin(0);
  clock = 1000;
  parts.ran(0);
  assertEquals(
    parts.begin(2),
    "part 3 of 3, c, 50 cells; at most about 33.3 min left",
  );
});
