import { assert, assertEquals, assertRejects } from "@std/assert";
import { within } from "../../../src/runtime/guard/within.ts";

Deno.test("within: work that is done in time gives its result, and no timer is left", async () => {
  assertEquals(await within(60_000, "add", () => Promise.resolve(3)), 3);
});

Deno.test("within: work that hangs is given up as a TimeoutError that says what and how long", async () => {
  const started = performance.now();
  const error = await assertRejects(
    () => within(20, "run a network", () => new Promise<never>(() => {})),
    Error,
    "Cannot run a network: no answer within 0.02 s",
  );
  assertEquals(error.name, "TimeoutError");
  assert(performance.now() - started < 5_000);
});

Deno.test("within: a failure passes as it is, and no timer is left", async () => {
  await assertRejects(
    () => within(60_000, "run", () => Promise.reject(new RangeError("no"))),
    RangeError,
    "no",
  );
});
