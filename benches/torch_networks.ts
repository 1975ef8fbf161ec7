/**
 * `deno task bench:torch [models…]`: networks on one thread of the referee, of `simd` where it takes them, and of PyTorch.
 *
 * In turns; by processor time of the process, which waiting for a busy core does not lengthen, the least of several runs.
 * PyTorch runs the graph that the network is exported as, node after node.
 */
import process from "node:process";
import { loadModel } from "../src/bench/obtain/load_model.ts";
import { openEnvironment } from "../src/cli/run/environment.ts";
import { print } from "../src/cli/output/print.ts";
import type { Plane } from "../src/image/plane.ts";
import { defaultModels } from "../src/models/default_models.ts";
import { findModel } from "../src/models/find_model.ts";
import { decodeOnnx } from "../src/models/onnx/decode.ts";
import { ownNetworkOf } from "../src/models/small/own_network.ts";
import { littleEndian } from "../src/numeric/little_endian.ts";
import type { BackendId } from "../src/runtime/backend.ts";
import { openBackend } from "../src/runtime/open_backend.ts";
import { seededSources } from "../test/runtime/seeded_sources.ts";
import { largestDifference } from "./measure/largest_difference.ts";
import { placeLines } from "./measure/place_lines.ts";
import { converse } from "./python/converse.ts";

const MODELS = [
  ...["mmdrfuse-student", "ultra-4k5", "sdnet", "lesefuse", "densefuse"],
  ...["stdfusionnet", "tardal", "didfuse"],
];
const PYTHON = "/usr/bin/python3";
const [WIDTH, HEIGHT] = [320, 240];
const TURNS = 5;

const { store } = openEnvironment({ offline: true });
print(placeLines().join("\n"));
print(`${WIDTH}x${HEIGHT}, one thread each, least processor time of ${TURNS}`);
for (const id of Deno.args.length > 0 ? Deno.args : MODELS) {
  print(await measure(id));
}

async function measure(id: string): Promise<string> {
  const { onnx } = await loadModel(findModel(defaultModels(), id), store, {
    verify: true,
  });
  const sources = seededSources(WIDTH, HEIGHT);
  const ids: BackendId[] = ownNetworkOf(onnx).own === null
    ? ["wasm"]
    : ["wasm", "simd"];
  const sides = new Map<string, () => Promise<number>>();
  await using stack = new AsyncDisposableStack();
  for (const backend of ids) {
    const opened = stack.use(await openBackend(backend));
    const session = stack.use(await opened.open(onnx));
    sides.set(backend, async () => {
      const started = processor();
      await session.run(sources);
      return processor() - started;
    });
  }
  const referee = stack.use(await openBackend("wasm"));
  const expected = await stack.use(await referee.open(onnx)).run(sources);
  const torch = stack.use(converse(PYTHON, "torch_graph.py"));
  const opened = await torch.ask(describe(onnx, sources)) as
    | { readonly missing: string }
    | { readonly missing: null; readonly output: string };
  if (opened.missing !== null) return `${id}: no PyTorch, ${opened.missing}`;
  sides.set("PyTorch", async () => {
    const { milliseconds } = await torch.ask({}) as { milliseconds: number };
    return milliseconds;
  });
  const output = new Float32Array(Uint8Array.fromBase64(opened.output).buffer);
  const least = new Map<string, number>();
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [side, run] of sides) {
      least.set(side, Math.min(least.get(side) ?? Infinity, await run()));
    }
  }
  const theirs = least.get("PyTorch")!;
  const cells = [...least].map(([side, ms]) =>
    `${side} ${ms.toPrecision(3)} ms (${(theirs / ms).toFixed(2)})`
  );
  const off = largestDifference(output, expected.data).toExponential(1);
  return `${id}: ${cells.join(", ")}; PyTorch is ${off} from the referee`;
}

/** Milliseconds that this process has computed. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function describe(
  onnx: Uint8Array,
  { ir, vi }: { readonly ir: Plane; readonly vi: Plane },
): unknown {
  const { nodes, initializers } = decodeOnnx(onnx);
  const base64 = (data: Float32Array): string =>
    new Uint8Array(littleEndian(data)).toBase64();
  return {
    nodes: nodes.map(({ op, inputs, outputs, attributes }) => ({
      op,
      inputs,
      outputs,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, { value }]) => [name, value]),
      ),
    })),
    tensors: initializers.map(({ name, dims, data }) => ({
      name,
      dims,
      type: data instanceof Float32Array ? "float32" : "int64",
      data: data instanceof Float32Array
        ? base64(data)
        : new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
          .toBase64(),
    })),
    width: WIDTH,
    height: HEIGHT,
    ir: base64(ir.data),
    vi: base64(vi.data),
  };
}
