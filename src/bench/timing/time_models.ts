import type { Plane } from "../../image/plane.ts";
import type { Machine } from "../../results/record/machine.ts";
import { stats } from "../../results/record/stats.ts";
import {
  TIMING_SCHEMA,
  type TimingRecord,
} from "../../results/record/timing.ts";
import type { Backend } from "../../runtime/backend.ts";
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

/** A model's runs are spread over this many blocks, and the models take turns. */
const BLOCKS = 5;

/**
 * Times networks on one backend, apart from any quality run.
 *
 * Each block opens a session (its creation is timed), times the first run, warms up and measures; the blocks of the
 * models are interleaved and start with another model each round, so that a machine that slows down slows all of them.
 * The engine itself is loaded beforehand. Creation and first run are medians over the blocks. Our compute shaders are
 * timed in batches too.
 */
export async function timeModels(
  backend: Backend,
  models: readonly ReadyModel[],
  options: TimingOptions,
): Promise<TimingRecord[]> {
  const { width, height, warmup, repetitions, machine } = options;
  const sources = { ir: noise(width, height, 1), vi: noise(width, height, 2) };
  const samples = models.map(() => new Samples());
  await loadEngine(backend, models);
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
      await timeBlock(
        backend,
        onnx,
        sources,
        { warmup, runs },
        samples[index]!,
      );
    }
  }
  const timings: TimingRecord[] = [];
  for (const [index, { id, onnx }] of models.entries()) {
    const { session, first, withTransfer, withoutTransfer } = samples[index]!;
    timings.push({
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
      ...(backend.id === "wgsl"
        ? {
          batched: await timeBatches(onnx, backend.engine.adapter!, [
            sources,
            { ir: sources.vi, vi: sources.ir },
          ]),
        }
        : {}),
    });
  }
  return timings;
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
  models: readonly ReadyModel[],
): Promise<void> {
  const onnx = models[0]?.onnx;
  if (onnx === undefined) return;
  await using session = await backend.open(onnx);
  await session.run({ ir: noise(32, 32, 1), vi: noise(32, 32, 2) });
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

/** Seeded values in 0..1, so that no run meets the slow paths of constant or denormal numbers. */
function noise(width: number, height: number, seed: number): Plane {
  let state = seed;
  const data = Float32Array.from({ length: width * height }, () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0;
    return (state >>> 8) / 2 ** 24;
  });
  return { width, height, channels: 1, data };
}
