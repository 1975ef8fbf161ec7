import { assertEquals, assertRejects } from "@std/assert";
import { watchdog } from "../../../src/runtime/guard/watchdog.ts";

const hang = (): Promise<never> => new Promise(() => {});

Deno.test("watchdog: work is done one after another, and a failure is no hang", async () => {
  const dog = watchdog(60_000);
  const order: number[] = [];
  const first = dog.guard("count", async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    order.push(1);
    throw new RangeError("no");
  });
  const second = dog.guard("count", () => Promise.resolve(order.push(2)));
  await assertRejects(() => first, RangeError, "no");
  await second;
  assertEquals([order, dog.barked], [[1, 2], false]);
});

Deno.test("watchdog: after a hang nothing is started any more", async () => {
  const dog = watchdog(10);
  let started = false;
  const hung = dog.guard("run a network", hang);
  const waiting = dog.guard("run another", () => {
    started = true;
    return Promise.resolve();
  });
  const error = await assertRejects(
    () => hung,
    Error,
    "Cannot run a network: no answer within 0.01 s",
  );
  assertEquals(error.name, "TimeoutError");
  await assertRejects(
    () => waiting,
    Error,
    "Cannot run another: an earlier run hung and still holds the device; start a new process",
  );
  assertEquals([started, dog.barked], [false, true]);
});
