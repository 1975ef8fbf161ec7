import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  scoreTriples,
  type TripleFiles,
} from "../../../src/bench/folders/score_triples.ts";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import { ImageError } from "../../../src/image/image_error.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { evaluate } from "../../../src/metrics/evaluate.ts";

const sample = (kind: string, id: string): URL =>
  new URL(
    `../../../src/datasets/sample/${kind}/${id}.png`,
    import.meta.url,
  );

const triple = (
  id: string,
  fused = id,
): TripleFiles & { readonly id: string } => ({
  id,
  ir: sample("ir", id),
  vi: sample("vi", id),
  fused: sample("vi", fused),
});

Deno.test("triples: each has what the library evaluates, and a fault is that triple's alone", async () => {
  const triples = [
    triple("smoke"),
    triple("smoke", "odd-size"),
    triple("smoke", "nowhere"),
    triple("glare"),
  ];
  const options = {
    metrics: ["EN", "SF"] as const,
    profile: "strict" as const,
  };
  const scores = await Array.fromAsync(scoreTriples(triples, options));
  assertEquals(scores.map((score) => score.triple), triples);
  for (const at of [0, 3]) {
    const { ir, vi } = await readSample(triples[at]!.id);
    const grey = luma601(vi);
    assertEquals(
      scores[at]!.values,
      evaluate({ ir, vi: grey, fused: grey }, options),
    );
  }
  assert(scores[1]!.error instanceof RangeError);
  assert(scores[2]!.error instanceof ImageError);
  assertEquals([scores[1]!.values, scores[2]!.values], [null, null]);
});

Deno.test("triples: they are read when they are asked for", async () => {
  let given = 0;
  function* endless(): Generator<ReturnType<typeof triple>> {
    for (;;) {
      given++;
      yield triple("smoke");
    }
  }
  for await (const _ of scoreTriples(endless(), { metrics: ["EN"] })) {
    if (given === 3) break;
  }
  assertEquals(given, 3);
});

Deno.test("triples: a name nobody knows is refused before anything is read", async () => {
  await assertRejects(
    () =>
      Array.fromAsync(
        scoreTriples([triple("nowhere")], { metrics: ["NOPE" as "EN"] }),
      ),
    UnknownNameError,
  );
});
