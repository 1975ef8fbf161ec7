import { assertEquals, assertRejects } from "@std/assert";
import { serially } from "../../../src/runtime/guard/serially.ts";

Deno.test("serially: overlapping calls run one after another, in the order of the calls", async () => {
  const queue = serially();
  const events: string[] = [];
  const work = (name: string, ms: number) => async (): Promise<string> => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, ms));
    events.push(`${name} ends`);
    return name;
  };
  const results = await Promise.all([
    queue(work("slow", 15)),
    queue(work("quick", 0)),
    queue(work("last", 1)),
  ]);
  assertEquals(results, ["slow", "quick", "last"]);
  assertEquals(events, [
    "slow begins",
    "slow ends",
    "quick begins",
    "quick ends",
    "last begins",
    "last ends",
  ]);
});

Deno.test("serially: a failure is its own caller's and does not stop the next", async () => {
  const queue = serially();
  const failed = queue(() => Promise.reject(new RangeError("no")));
  const thrown = queue((): Promise<number> => {
    throw new TypeError("at once");
  });
  const next = queue(() => Promise.resolve(7));
  await assertRejects(() => failed, RangeError, "no");
  await assertRejects(() => thrown, TypeError, "at once");
  assertEquals(await next, 7);
});
