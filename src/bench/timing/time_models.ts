import { chainOf } from "../../models/chain/chain_of.ts";
import type { Plane } from "../../image/plane.ts";
import { outlineOnnx } from "../../models/onnx/outline.ts";
import type { Machine } from "../../results/record/machine.ts";
import { stats } from "../../results/record/stats.ts";
import {
  type BatchTiming,
  TIMING_SCHEMA,
  type TimingRecord,
} from "../../results/record/timing.ts";
import type { Backend, BackendId } from "../../runtime/backend.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import type { ReadyModel } from "../cell/cell.ts";
import { timeBatches } from "./time_batches.ts";

/** How a timing pass is done. */
export interface TimingOptions {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Runs thrown away at the start of each block. */
  readonly warmup: number;
  /** Measured runs a model, over all blocks. */
  readonly repetitions: number;
  readonly machine: Machine;
  onProgress?(done: number, total: number, note: string): void;
}

/** What a timing pass found out. */
export interface Timings {
  readonly records: readonly TimingRecord[];
  /** The models that have no record, each with the error that ended it. */
  readonly failures: readonly TimingFailure[];
}

/** A model that could not be timed. */
export interface TimingFailure {
  readonly model: string;
  readonly backend: BackendId;
  readonly reason: string;
}

/** A model's runs are spread over this many blocks, and the models take turns. */
const BLOCKS = 5;

/**
 * Times networks on one backend, apart from any quality run.
 *
 * Each block opens a session (its creation is timed), times the first run, warms up and measures; the blocks of the
 * models are interleaved and start with another model each round, so that a machine that slows down slows all of them.
 * The engine itself is loaded beforehand. Creation and first run are medians over the blocks. Our compute shaders are
 * timed in batches too. A model that fails, in whichever block, has no record and is not run again; the others go on.
 */
export async function timeModels(
  backend: Backend,
  models: readonly ReadyModel[],
  options: TimingOptions,
): Promise<Timings> {
  const { width, height, warmup, repetitions, machine } = options;
  const failed = new Map<string, string>();
  /** Whether it went well; once it has not, that model is left alone. */
  const attempt = async (
    id: string,
    work: () => Promise<void>,
  ): Promise<void> => {
    if (failed.has(id)) return;
    await work().catch((error: unknown) =>
      void failed.set(id, error instanceof Error ? error.message : `${error}`)
    );
  };
  const samples = models.map(() => new Samples());
  const first = models[0];
  if (first !== undefined) {
    await attempt(first.id, () => loadEngine(backend, first));
  }
  for (let block = 0; block < BLOCKS; block++) {
    for (let turn = 0; turn < models.length; turn++) {
      const index = (block + turn) % models.length;
      const { id, onnx } = models[index]!;
      options.onProgress?.(
        block * models.length + turn,
        BLOCKS * models.length,
        id,
      );
      const runs = Math.ceil(repetitions / BLOCKS);
      await attempt(id, () =>
        timeBlock(
          backend,
          onnx,
          noisePair(onnx, width, height),
          { warmup, runs },
          samples[index]!,
        ));
    }
  }
  const records: TimingRecord[] = [];
  for (const [index, { id, onnx }] of models.entries()) {
    const { session, first, withTransfer, withoutTransfer } = samples[index]!;
    await attempt(id, async () => {
      const batched = backend.id === "wgsl" &&
          chainOf(onnx).chain !== null
        ? await batches(onnx, backend, noisePair(onnx, width, height))
        : null;
      records.push({
        schema: TIMING_SCHEMA,
        model: id,
        protocol: null,
        backend: backend.id,
        engine: backend.engine,
        machine,
        width,
        height,
        session: stats(session).median,
        first: stats(first).median,
        warm: {
          warmup,
          repetitions: withTransfer.length,
          withTransfer: stats(withTransfer),
          withoutTransfer: withoutTransfer.length === 0
            ? null
            : stats(withoutTransfer),
        },
        ...(batched === null ? {} : { batched }),
      });
    });
  }
  return {
    records,
    failures: [...failed].map(([model, reason]) => ({
      model,
      backend: backend.id,
      reason,
    })),
  };
}

function batches(
  onnx: Uint8Array,
  { engine }: Backend,
  sources: SourcePlanes,
): Promise<BatchTiming> {
  const { ir, vi } = sources;
  return timeBatches(onnx, engine.adapter!, [sources, { ir: vi, vi: ir }]);
}

class Samples {
  readonly session: number[] = [];
  readonly first: number[] = [];
  readonly withTransfer: number[] = [];
  readonly withoutTransfer: number[] = [];
}

async function timeBlock(
  backend: Backend,
  onnx: Uint8Array,
  sources: SourcePlanes,
  { warmup, runs }: { warmup: number; runs: number },
  samples: Samples,
): Promise<void> {
  const started = performance.now();
  await using session = await backend.open(onnx);
  samples.session.push(performance.now() - started);
  const run = () => session.run(sources);
  samples.first.push(await milliseconds(run));
  await repeat(warmup, run);
  await repeat(runs, run, samples.withTransfer);
  await using resident = await session.resident(sources);
  if (resident === null) return;
  await repeat(warmup, () => resident.run());
  await repeat(runs, () => resident.run(), samples.withoutTransfer);
}

async function loadEngine(
  backend: Backend,
  { onnx }: ReadyModel,
): Promise<void> {
  await using session = await backend.open(onnx);
  await session.run(noisePair(onnx, 32, 32));
}

async function repeat(
  times: number,
  run: () => Promise<unknown>,
  into: number[] = [],
): Promise<void> {
  for (let i = 0; i < times; i++) into.push(await milliseconds(run));
}

async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** Noise of as many channels as the network's inputs have. */
function noisePair(
  onnx: Uint8Array,
  width: number,
  height: number,
): SourcePlanes {
  const { inputs } = outlineOnnx(onnx);
  const [ir, vi] = ["ir", "vi"].map((name, index) => {
    const channels = inputs.find((input) => input.name === name)?.dims?.[1];
    return noise(width, height, channels === 3 ? 3 : 1, index + 1);
  });
  return { ir: ir!, vi: vi! };
}

/** Seeded values in 0..1, so that no run meets the slow paths of constant or denormal numbers. */
function noise(
  width: number,
  height: number,
  channels: 1 | 3,
  seed: number,
): Plane {
  let state = seed;
  const data = Float32Array.from({ length: width * height * channels }, () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0;
    return (state >>> 8) / 2 ** 24;
  });
  return { width, height, channels, data };
}
