/** The networks of the backend benchmarks at two sizes: `average`, the plainest, is the baseline of each group. */
import { average } from "../../src/models/classical/average.ts";
import { maximum } from "../../src/models/classical/maximum.ts";
import { encodeOnnx } from "../../src/models/onnx/encode.ts";
import type { Backend } from "../../src/runtime/backend.ts";
import { seededSources } from "../../test/runtime/seeded_sources.ts";
import { seededStudent } from "../../test/runtime/seeded_student.ts";

const GRAPHS = [
  ["average", encodeOnnx(average())],
  ["maximum", encodeOnnx(maximum())],
  ["student-shaped", seededStudent()],
] as const;

/**
 * Registers the benchmarks of one backend: pixels in memory to pixels in memory, session open and warm.
 *
 * @param where what runs it, for the group's name: `wasm`, or the adapter and its class.
 */
export function benchBackend(
  open: () => Promise<Backend>,
  where: string,
  limits: Pick<Deno.BenchDefinition, "n" | "warmup"> = {},
): void {
  for (const [width, height] of [[640, 480], [192, 144]] as const) {
    const sources = seededSources(width, height);
    for (const [name, onnx] of GRAPHS) {
      Deno.bench({
        name: `${name} ${width}x${height}`,
        group: `${where} ${width}x${height}`,
        baseline: name === "average",
        ...limits,
        async fn(bench): Promise<void> {
          await using backend = await open();
          await using session = await backend.open(onnx);
          await session.run(sources);
          bench.start();
          await session.run(sources);
          bench.end();
        },
      });
    }
  }
}
