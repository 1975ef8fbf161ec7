/** `deno task bench:gpu`: a GPU measured once, with a timing record that `merge` takes. */
import { loadModels } from "../src/bench/obtain/load_models.ts";
import { callerPath } from "../src/bench/obtain/default_store.ts";
import { makePlan } from "../src/bench/shards/make_plan.ts";
import { planText } from "../src/bench/shards/plan.ts";
import { readRecordFolder } from "../src/bench/shards/read_record_folder.ts";
import { FOLDER, openRecordFolder } from "../src/bench/shards/record_folder.ts";
import { bench } from "../src/cli/commands/bench.ts";
import { choices } from "../src/cli/flags/choices.ts";
import type { Command } from "../src/cli/flags/command.ts";
import { flagsOnly } from "../src/cli/flags/flags_only.ts";
import { parseFlags } from "../src/cli/flags/flags.ts";
import { UsageError } from "../src/cli/flags/usage_error.ts";
import { print } from "../src/cli/output/print.ts";
import { say } from "../src/cli/output/say.ts";
import { openEnvironment } from "../src/cli/run/environment.ts";
import { EXIT } from "../src/cli/run/exit_status.ts";
import { luma601 } from "../src/image/luma.ts";
import type { Plane } from "../src/image/plane.ts";
import type { SourcePlanes } from "../src/image/source_planes.ts";
import type { Chain } from "../src/models/chain/chain.ts";
import { chainOf } from "../src/models/chain/chain_of.ts";
import { COST_SIZE } from "../src/models/cost_size.ts";
import { paintPair } from "../src/painter/paint_pair.ts";
import { openBackend } from "../src/runtime/open_backend.ts";
import { findAdapter } from "../src/runtime/find_adapter.ts";
import { correctnessLines } from "./gpu/correctness_lines.ts";
import { figureLines } from "./gpu/figure_lines.ts";
import { GPU_BACKENDS, gpuSuite } from "./gpu/gpu_suite.ts";
import { ortStream } from "./gpu/ort_stream.ts";
import { type TorchBatches, torchBatches } from "./gpu/torch_batches.ts";
import { adapterLine } from "./measure/adapter_line.ts";
import { largestDifference } from "./measure/largest_difference.ts";
import { placeLines } from "./measure/place_lines.ts";
import { runCommand } from "./measure/run_command.ts";
import { versionsLine } from "./measure/versions_line.ts";

const flags = {
  model: {
    kind: "string",
    value: "ID",
    help: "a chain of small convolutions (fusebench-student)",
  },
  backend: {
    kind: "list",
    value: "A,B",
    help: "webgpu, wgsl: which to measure beside the referee (both)",
  },
  repetitions: { kind: "count", value: "N", help: "measured runs each (50)" },
  python: {
    kind: "string",
    value: "PATH",
    help: "the Python to measure with (the usual python3 that has PyTorch)",
  },
  out: {
    kind: "string",
    value: "DIR",
    help: "where the records go (.fusebench/gpu)",
  },
  offline: { kind: "boolean", help: "do not touch the network" },
  quiet: { kind: "boolean", help: "no progress" },
} as const;

/** `deno task bench:gpu`. */
export const gpu: Command = {
  name: "bench:gpu",
  summary: "Measure a small network on this machine's GPU beside its floor",
  usage: "[flags]",
  details:
    "Prints the adapter, whether the sample's scenes come out as the referee has them, and milliseconds a 640×480 pair: ours by the device's timestamps, a copy of the same bytes, ONNX Runtime WebGPU's, and PyTorch's where a python3 has it. `deno task merge` takes the folder it writes. The machine must have a driver with Vulkan and the Vulkan loader, libvulkan.so.1 (Debian: libvulkan1); NVIDIA's driver without a display also libEGL.so.1 and libGLX.so.0 (libegl1, libglx0).",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    flagsOnly("bench:gpu", positionals, "--model ID picks a network");
    const { repetitions = 50, quiet, offline } = given;
    const adapter = await findAdapter();
    for (const line of [...placeLines(), adapterLine(adapter)]) print(line);
    if (adapter?.class !== "hardware") {
      say(
        `${
          adapter === null ? "error: Cannot measure" : "warning: no GPU is seen"
        }: it takes a driver with Vulkan and libvulkan.so.1 (Debian: libvulkan1), for NVIDIA's without a display also libEGL.so.1 and libGLX.so.0 (libegl1, libglx0); VK_DRIVER_FILES names a driver's .json file that the loader does not find`,
      );
      if (adapter === null) return EXIT.missing;
    }
    const environment = openEnvironment({ offline });
    const { datasets, models, store } = environment;
    const id = given.model ?? "fusebench-student";
    const backends = choices(
      "measure --backend",
      given.backend ?? GPU_BACKENDS,
      GPU_BACKENDS,
    );
    const suite = await gpuSuite(id, backends);
    const loaded = await loadModels([id], models, store, { verify: true });
    const [model] = loaded.ready.values();
    if (model === undefined) {
      throw new UsageError(
        `Cannot measure ${id}: ${
          loaded.missing[0]?.reason ?? "it is pictures"
        }`,
      );
    }
    const { chain } = chainOf(model.onnx);
    if (chain === null) {
      throw new UsageError(
        `Cannot measure ${id}: it is no chain of small convolutions; bench --timing times any network`,
      );
    }
    const plan = await makePlan(suite, {}, {
      datasets,
      models,
      loaded: loaded.ready,
    });
    const out = callerPath(given.out ?? `${environment.cacheDir}/gpu`);
    await openRecordFolder(out, planText(plan));
    print("");
    const status = await bench.run([
      "--plan",
      `${out}/${FOLDER.plan}`,
      ...["--out", out, "--timing", "--repetitions", String(repetitions)],
      ...quiet ? ["--quiet"] : [],
      ...offline ? ["--offline"] : [],
    ]);
    const { records, timings } = await readRecordFolder(out);
    print("\nas the referee has it");
    for (const line of correctnessLines(records.map(({ record }) => record))) {
      print(line);
    }
    print("");
    const sources = drawnSources();
    const stream = backends.includes("webgpu")
      ? await ortStream(
        model.onnx,
        sources,
        adapter.class === "hardware" ? SAMPLES : FEW_SAMPLES,
      ).catch(reasonOf)
      : "not asked for";
    const torch = await besideTorch(chain, model.onnx, sources, given.python);
    for (const line of figureLines(timings, { stream, torch })) print(line);
    print(
      `\n\`deno task merge ${out}\` makes tables, in the checkout that this program is from`,
    );
    return status;
  },
};

const SAMPLES = 15;
/** Where a run takes seconds. */
const FEW_SAMPLES = 3;

async function besideTorch(
  chain: Chain,
  onnx: Uint8Array,
  sources: SourcePlanes,
  python: string | undefined,
): Promise<Pick<TorchBatches, "device" | "ways">> {
  try {
    const torch = await torchBatches(chain, sources, SAMPLES, python);
    await using backend = await openBackend("wasm");
    await using session = await backend.open(onnx);
    const difference = largestDifference(
      torch.output,
      (await session.run(sources)).data,
    );
    print(
      `PyTorch ran on ${torch.device}, ${torch.pairs} pairs in memory; largest difference from the referee ${
        difference.toExponential(1)
      }; ${versionsLine(torch.versions)}`,
    );
    return torch;
  } catch (error) {
    return { device: "nothing", ways: new Map([["eager", reasonOf(error)]]) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A drawn pair, as levels / 255. */
function drawnSources(): SourcePlanes {
  const { ir, vi } = paintPair(1, COST_SIZE);
  const plane = (levels: Uint8Array): Plane => ({
    ...COST_SIZE,
    channels: 1,
    data: Float32Array.from(levels, (level) => level / 255),
  });
  return { ir: plane(ir.data), vi: plane(luma601(vi).data) };
}

if (import.meta.main) await runCommand(gpu, Deno.args);
