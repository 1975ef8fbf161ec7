import type { SourcePlanes } from "../../../image/source_planes.ts";
import { luma601 } from "../../../image/luma.ts";
import type { Plane } from "../../../image/plane.ts";
import { encodeOnnx } from "../../../models/onnx/encode.ts";
import { SEARCH_CELLS } from "../../../models/search/search_cells.ts";
import { SEARCH_OPERATIONS } from "../../../models/search/search_operations.ts";
import { listNetwork } from "../../../models/search/list_network.ts";
import type { SearchSpace } from "../../../models/search/search_space.ts";
import { paintPair } from "../../../painter/paint_pair.ts";
import { stats } from "../../../results/record/stats.ts";
import type { Session } from "../../../runtime/backend.ts";
import { openBackend } from "../../../runtime/open_backend.ts";
import { canonicalJson } from "../../../canon/canonical_json.ts";
import { graphOf } from "../network/graph_of.ts";
import { startWeights } from "../network/start_weights.ts";
import type { LatencyTable } from "./latency_schema.ts";
import { monotoneLatencies, OBJECT_MODULE } from "./latency_table.ts";
import { unitLevels } from "../../step/unit_levels.ts";

/** As many of an operation in the network that is timed, so that it stands out of the noise. */
const TIMES = 4;
/** Rounds that are thrown away: the engine compiles what runs often anew, a network that runs alone after more of them. */
const WARM = 6;
const WARM_ALONE = 60;
const ROUNDS = 25;

/**
 * Times every operation, every cell without operations and an object-level module without cells on the referee (ONNX Runtime,
 * wasm), one thread of it at work, on a drawn pair of 320 × 240: each round runs the bare network and one with four of each (of the
 * module one), and a quarter of the difference is a sample. Nothing else should run.
 */
export async function measureLatencies(
  channels: number,
  onProgress: (done: number, total: number) => void,
): Promise<LatencyTable> {
  const operations = Object.keys(SEARCH_OPERATIONS).filter((name) =>
    name !== "none"
  );
  const names = [...operations, ...Object.keys(SEARCH_CELLS), OBJECT_MODULE];
  const bare: SearchSpace = { channels, candidates: [] };
  const networks: SearchSpace[] = [
    bare,
    ...names.map((name) =>
      name === OBJECT_MODULE
        ? { ...bare, object: [] }
        : { ...bare, candidates: Array(TIMES).fill([name]), inner: ["none"] }
    ),
  ];
  const samples = networks.map((): number[] => []);
  const { width, height } = sources().ir;
  const engine = await onReferee(
    networks.map(startOnnx),
    async (sessions, pair) => {
      for (let round = -WARM; round < ROUNDS; round++) {
        for (const [at, session] of sessions.entries()) {
          const took = await timed(session, pair);
          if (round >= 0) samples[at]!.push(took);
        }
        onProgress(round + WARM + 1, WARM + ROUNDS);
      }
    },
  );
  const [base, ...others] = samples;
  const differences = others.map((of, i) =>
    of.map((took, round) =>
      (took - base![round]!) / (names[i] === OBJECT_MODULE ? 1 : TIMES)
    ).sort((a, b) => a - b)
  );
  const quantileOf = (sorted: readonly number[], share: number): number =>
    sorted[Math.round(share * (sorted.length - 1))]!;
  const measured = Object.fromEntries([
    ["none", 0],
    ...names.map((name, i) => [name, quantileOf(differences[i]!, 0.5)]),
  ]);
  const milliseconds = monotoneLatencies(measured);
  const spreadOf = (name: string): [number, number] => {
    const sorted = differences[names.indexOf(name)];
    return sorted === undefined
      ? [0, 0]
      : [quantileOf(sorted, 0.05), quantileOf(sorted, 0.95)];
  };
  return {
    engine,
    width,
    height,
    channels,
    base: stats(base!),
    operations: Object.fromEntries(
      Object.keys(measured).map((name) => [name, {
        milliseconds: milliseconds[name]!,
        measured: measured[name]!,
        spread: spreadOf(name),
      }]),
    ),
  };
}

/** Milliseconds of a network's runs, in the same way. */
export async function measureNetwork(onnx: Uint8Array): Promise<number[]> {
  const samples: number[] = [];
  await onReferee([onnx], async ([session], pair) => {
    for (let round = -WARM_ALONE; round < ROUNDS; round++) {
      const took = await timed(session!, pair);
      if (round >= 0) samples.push(took);
    }
  });
  return samples;
}

/** @returns what the engine is, as canonical JSON. */
async function onReferee(
  networks: readonly Uint8Array[],
  work: (sessions: readonly Session[], pair: SourcePlanes) => Promise<void>,
): Promise<string> {
  await using backend = await openBackend("wasm");
  await using open = new AsyncDisposableStack();
  const sessions: Session[] = [];
  for (const onnx of networks) {
    sessions.push(open.use(await backend.open(onnx)));
  }
  await work(sessions, sources());
  return canonicalJson(backend.engine);
}

function startOnnx(space: SearchSpace): Uint8Array {
  const genotype = Object.fromEntries(
    listNetwork(space).places.map(({ name, candidates }) => [
      name,
      candidates[0]!,
    ]),
  );
  const theta = startWeights(listNetwork(space).layers, 1);
  return encodeOnnx(graphOf(space, genotype, theta));
}

async function timed(session: Session, pair: SourcePlanes): Promise<number> {
  const began = performance.now();
  await session.run(pair);
  return performance.now() - began;
}

function sources(): SourcePlanes {
  const scene = paintPair(1);
  const planeOf = (
    { width, height, data }: {
      width: number;
      height: number;
      data: Uint8Array;
    },
  ): Plane => ({
    width,
    height,
    channels: 1,
    data: unitLevels(data),
  });
  return { ir: planeOf(scene.ir), vi: planeOf(luma601(scene.vi)) };
}
