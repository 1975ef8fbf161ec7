import { openModelFuser } from "../../bench/obtain/open_model_fuser.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { explainFileError } from "../../files/explain.ts";
import { readFile } from "../../files/read_file.ts";
import { type Fuser, openOnnxFuser } from "../../engine/open_onnx_fuser.ts";
import { findModel } from "../../models/find_model.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import { text } from "../../results/terminal/text.ts";
import type { Table } from "../../results/table/table.ts";
import { textTable } from "../../results/table/text_table.ts";
import { UnobtainableError } from "../../store/unobtainable_error.ts";
import { cutPatches } from "../../train/data/cut_patches.ts";
import {
  HELD_OUT_SUBSET,
  openTrainingPairs,
} from "../../train/data/open_training_pairs.ts";
import type { PatchSet } from "../../train/data/patch_set.ts";
import { buildFeatures } from "../../train/features/build_features.ts";
import { defaultFeatures } from "../../train/features/default_features.ts";
import type { FeatureNetwork } from "../../train/features/feature_network.ts";
import { obtainFeatures } from "../../train/features/obtain_features.ts";
import { lossMeter } from "../../train/step/every_loss.ts";
import { asked } from "../flags/asked.ts";
import { UsageError } from "../flags/usage_error.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
import { useAnsi } from "../output/use_ansi.ts";
import type { Environment } from "../run/environment.ts";

/** What is measured. */
export interface PrintLossesOptions {
  readonly environment: Environment;
  /** Fusers of the catalogue, or ONNX files. */
  readonly names: readonly string[];
  readonly seed: number;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

/** Of a patch that is looked at, and how many: two of each held-out pair. */
const SIDE = 128;
const COUNT = 60;
const FEATURES = "squeezenet-1-1";
/** Under which outputs are looked at: as they are, rounded to levels. */
const PROTOCOL = "clip-round";
/** A network that trains here is small; others may be looked at too. */
const LARGEST_ONNX = 512 * 1024 ** 2;

/**
 * Prints every loss of fusers on patches of held-out pairs, means over the patches: training nothing.
 *
 * @throws {UsageError} for a name nobody knows or a file that cannot be read. @throws {UnobtainableError} if the pairs are not
 * to be had; without the feature network, its losses are left out and that is said.
 */
export async function printLosses(options: PrintLossesOptions): Promise<void> {
  const { names, json, quiet } = options;
  const features = await featuresOf(options);
  const bars = phasedProgress("losses", quiet);
  const columns: Record<string, number>[] = [];
  try {
    const patches = await heldOut(options, bars.update);
    for (const name of names) {
      await using fuser = await open(name, options);
      const mean = await meansOf(
        fuser,
        patches,
        features,
        options,
        bars.update,
      );
      columns.push(mean);
    }
  } finally {
    bars.end();
  }
  if (json) {
    const losses = names.map((model, at) => ({ model, losses: columns[at] }));
    print(
      JSON.stringify({ set: HELD_OUT_SUBSET, patches: COUNT, losses }, null, 2),
    );
    return;
  }
  print(text(lossTable(names, columns), { ansi: useAnsi() }));
}

function lossTable(
  names: readonly string[],
  columns: readonly Readonly<Record<string, number>>[],
): Table {
  return textTable({
    title:
      `Losses on ${HELD_OUT_SUBSET}: means over ${COUNT} patches of ${SIDE}², not weighted, smaller is better`,
    rowHeading: "loss",
    heads: names,
    rows: Object.keys(columns[0] ?? {}).map((loss) => [
      loss,
      ...columns.map((column) => column[loss]!.toPrecision(4)),
    ]),
  });
}

type Update = (
  phase: string,
  done: number,
  total: number,
  note: string,
) => void;

async function heldOut(
  { environment, seed, signal }: PrintLossesOptions,
  update: Update,
): Promise<PatchSet> {
  const { datasets: catalog, store, cacheDir } = environment;
  const pairs = await openTrainingPairs({
    catalog,
    store,
    names: [HELD_OUT_SUBSET],
    signal,
    onProgress: (done, total, note) => update("pairs", done, total, note),
  });
  return await cutPatches({
    pairs,
    side: SIDE,
    count: COUNT,
    seed,
    cacheDir,
    signal,
  });
}

async function featuresOf(
  { environment: { models, store }, signal }: PrintLossesOptions,
): Promise<FeatureNetwork | null> {
  const entry = defaultFeatures().get(FEATURES)!;
  try {
    return await buildFeatures(
      await obtainFeatures(entry, models, store, signal),
    );
  } catch (error) {
    if (!(error instanceof UnobtainableError)) throw error;
    say(`note: losses of features are left out: ${error.message}`);
    return null;
  }
}

async function open(
  name: string,
  { environment: { models, store } }: PrintLossesOptions,
): Promise<Fuser> {
  if (!name.endsWith(".onnx")) {
    const entry = asked(() => findModel(models, name));
    const protocol = entry.protocols.includes(PROTOCOL)
      ? { protocol: PROTOCOL }
      : {};
    return await openModelFuser(entry, store, { ...protocol, backend: "simd" });
  }
  const place = callerPath(name);
  const onnx = await readFile(place, { most: LARGEST_ONNX }).catch((cause) => {
    const why = explainFileError(cause, "read", place);
    throw new UsageError(`Cannot read network ${name}: ${why}`, { cause });
  });
  return await openOnnxFuser(onnx, {
    model: name,
    protocol: findProtocol(PROTOCOL),
    backend: "simd",
  });
}

async function meansOf(
  fuser: Fuser,
  patches: PatchSet,
  features: FeatureNetwork | null,
  { signal }: PrintLossesOptions,
  update: Update,
): Promise<Record<string, number>> {
  const meter = lossMeter(features);
  const means: Record<string, number> = {};
  for (let at = 0; at < patches.count; at++) {
    signal.throwIfAborted();
    const { ir, vi } = patches.read(at);
    const grey = (data: Uint8Array) => ({ width: SIDE, height: SIDE, data });
    const { data } = await fuser.fuse({ ir: grey(ir), vi: grey(vi) });
    const found = meter.measure({ side: SIDE, ir, vi, fused: data });
    for (const [name, value] of Object.entries(found)) {
      means[name] = (means[name] ?? 0) + value / patches.count;
    }
    update("losses", at + 1, patches.count, fuser.model);
  }
  return means;
}
