import { assert, assertEquals } from "@std/assert";
import type { Contestant } from "../../../benches/measure/contestant.ts";
import { interleave } from "../../../benches/measure/interleave.ts";

/** A contestant that takes `milliseconds` by its own account and writes down how often it was asked for what. */
function fake(
  milliseconds: number,
  name: string,
  log: string[],
): Pick<Contestant, "run"> {
  return {
    run(times: number): Promise<number> {
      log.push(`${name}${times}`);
      return Promise.resolve(milliseconds * times);
    },
  };
}

Deno.test("interleave: every side is warm before any is measured, then they take turns and take turns starting", async () => {
  const log: string[] = [];
  const samples = await interleave([
    fake(150, "a", log),
    fake(400, "b", log),
    fake(100, "c", log),
  ], { repetitions: 3 });
  assertEquals(
    log.join(" "),
    "a1 a1 a1 b1 b1 b1 c1 c1 c1 a1 b1 c1 b1 c1 a1 c1 a1 b1",
  );
  assertEquals(samples, [[150, 150, 150], [400, 400, 400], [100, 100, 100]]);
});

Deno.test("interleave: a short job is repeated until a sample is 20 ms, and a sample is of one run", async () => {
  const log: string[] = [];
  const [samples] = await interleave([fake(0.75, "a", log)], {
    repetitions: 2,
  });
  assertEquals(log.slice(-2), ["a27", "a27"]);
  assertEquals(samples, [0.75, 0.75]);
  assertEquals(log.filter((run) => run === "a1").length, 400);
});

Deno.test("interleave: a job the clock does not see still ends", async () => {
  const log: string[] = [];
  const samples = await interleave([fake(0, "a", log)], { repetitions: 1 });
  assertEquals(log.at(-1), "a1000");
  assertEquals(samples, [[0]]);
});

Deno.test("interleave: the samples taken are counted", async () => {
  const seen: string[] = [];
  const log: string[] = [];
  await interleave([fake(200, "a", log), fake(200, "b", log)], {
    repetitions: 2,
    onSample: (done, total) => seen.push(`${done}/${total}`),
  });
  assertEquals(seen, ["0/4", "1/4", "2/4", "3/4"]);
});

Deno.test("interleave: a side that fails fails the measurement", async () => {
  const broken = { run: () => Promise.reject(new Error("it broke")) };
  let message = "";
  await interleave([broken], { repetitions: 1 }).catch((error) => {
    message = error.message;
  });
  assert(message === "it broke");
});
