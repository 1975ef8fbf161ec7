import { assert, assertEquals, assertRejects } from "@std/assert";
import { timeModels } from "../../../src/bench/timing/time_models.ts";
import { timeBatches } from "../../../src/bench/timing/time_batches.ts";
import { average } from "../../../src/models/classical/average.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { timingSchema } from "../../../src/results/record/timing.ts";
import { findAdapter } from "../../../src/runtime/find_adapter.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { makeHeader } from "../../results/make_record.ts";
import { seededSources } from "../../runtime/seeded_sources.ts";
import { seededStudent } from "../../runtime/seeded_student.ts";

const adapter = await findAdapter();
const lacking = adapter === null ? " (needs a WebGPU adapter)" : "";

Deno.test({
  name:
    `timing: our compute shaders are timed in batches beside a copy${lacking}`,
  ignore: lacking !== "",
  async fn(): Promise<void> {
    await using backend = await openBackend("wgsl");
    const onnx = seededStudent();
    const model = { id: "mine", weights: [], onnx, onnxSha256: "0".repeat(64) };
    const { records: [timing] } = await timeModels(backend, [model], {
      width: 32,
      height: 24,
      warmup: 1,
      repetitions: 5,
      machine: makeHeader().machine,
    });
    assertEquals(timingSchema.parse(timing), timing);
    const { network, copy, bytesAPair } = timing!.batched!;
    assertEquals(bytesAPair, 12 * 32 * 24);
    assert(copy.wall.median < network.wall.median, "the floor lies below");
  },
});

Deno.test({
  name: `timing: a network that is no chain has no batches${lacking}`,
  ignore: lacking !== "",
  async fn(): Promise<void> {
    await assertRejects(
      () => timeBatches(encodeOnnx(average()), adapter!, [seededSources(4, 4)]),
      TypeError,
      "Cannot time this network on our kernels: ir goes into Add",
    );
  },
});
