/** Pairs of data sets with what fusers make of them: from kept pictures, published ones, or networks run now. */
import { AS_SAVED } from "../../bench/cell/as_saved.ts";
import { decodePair } from "../../bench/compute/decode_pair.ts";
import { openKeptImages } from "../../bench/compute/kept_images.ts";
import { openRecordPictures } from "../../bench/compute/record_pictures.ts";
import { pairReader } from "../../bench/compute/pair_reader.ts";
import { knownPair } from "../../bench/obtain/known_pair.ts";
import { parseSuite } from "../../bench/suite/suite.ts";
import { withLuma } from "../../image/chroma.ts";
import type { ProfileId } from "../../metrics/profile.ts";
import { findFuser } from "../../models/find_fuser.ts";
import { cellPath } from "../../results/record/cell_key.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import { asked } from "../flags/asked.ts";
import { choice } from "../flags/choice.ts";
import { failureLines, missingLines } from "../output/report_absences.ts";
import type { Environment } from "../run/environment.ts";
import { runWithProgress } from "../run/run_with_progress.ts";
import { type FigurePair, figurePairs } from "./figure_pairs.ts";
import type { FigureImage, FigureScene, FigureScenes } from "./figure_scene.ts";
import { captionValue } from "./caption_value.ts";

/** What is drawn of data sets. */
export interface PinnedFigure {
  readonly pairs: readonly string[];
  readonly methods: readonly {
    readonly method: string;
    readonly label: string;
  }[];
  readonly profile: ProfileId;
  /** What stands below pictures. */
  readonly metrics: readonly MetricColumn[];
  /** Whether grey fused pictures get the visible one's colours. */
  readonly colour: boolean;
}

/**
 * Gets the pictures and their values, as `bench` computes them.
 *
 * @throws {UsageError} if a pair, a fuser or a protocol is unknown.
 * @throws {UnobtainableError} if the sources of a pair cannot be had.
 */
export async function pinnedScenes(
  figure: PinnedFigure,
  environment: Environment,
  pace: { readonly jobs: number | undefined; readonly quiet: boolean },
): Promise<FigureScenes> {
  const { datasets, store, cacheDir } = environment;
  const pairs = asked(() => figurePairs(datasets, figure.pairs));
  const methods = figure.methods.map((one) => ({
    ...one,
    ...namedFuser(one.method, environment),
  }));
  const suite = parseSuite({
    suite: "figure",
    title: "The pictures of a figure",
    subsets: [...new Set(pairs.map(({ pair }) => pair.dataset))],
    fusers: [...Map.groupBy(methods, ({ model }) => model)].map((
      [model, own],
    ) => ({
      model,
      protocols: [...new Set(own.map(({ protocol }) => protocol))],
    })),
    backends: [REFEREE],
    profiles: [figure.profile],
  }, "figure");
  const paths = pairs.flatMap(({ pair }) =>
    methods.map((method) => pathOf(pair, method))
  );
  const run = await runWithProgress(suite, { cells: new Set(paths) }, {
    environment,
    cells: "cells",
    verify: true,
    timeLimit: undefined,
    ...pace,
    keepImages: true,
    variants: figure.metrics.map(({ variant }) => variant),
  });
  const records = new Map(
    run.records.map((record) => [cellPath(record), record]),
  );
  await using pictures = openRecordPictures({
    models: environment.models,
    store,
    kept: openKeptImages(`${cacheDir}/fused`),
  });
  const read = pairReader(store);
  const scenes: FigureScene[] = [];
  for (const { asked, pair } of pairs) {
    const decoded = await decodePair(knownPair(pair), read);
    if (decoded.mismatch !== null) throw new Error(decoded.mismatch);
    const fused: FigureImage[] = [];
    for (const method of methods) {
      const record = records.get(pathOf(pair, method));
      const { label } = method;
      if (record === undefined || record.status === "failed") {
        const absence = record === undefined ? "missing" : "failed";
        fused.push({ label, picture: null, absence, values: [] });
        continue;
      }
      const picture = await pictures.of(record, () => Promise.resolve(decoded));
      fused.push({
        label,
        picture: figure.colour && picture.channels === 1
          ? withLuma(decoded.visible, picture)
          : picture,
        absence: null,
        values: figure.metrics.map((column) =>
          captionValue(column, record.values[column.variant])
        ),
      });
    }
    scenes.push({
      asked,
      label: `${pair.dataset} ${pair.id}`,
      ir: decoded.infrared,
      vi: decoded.visible,
      fused,
    });
  }
  return {
    scenes,
    notes: licenceNotes(pairs, methods.map(({ model }) => model), environment),
    absences: [...missingLines(run.missing), ...failureLines(run)],
  };
}

interface NamedFuser {
  readonly model: string;
  readonly protocol: string;
}

/** `model`, under its first protocol, or `model/protocol`. */
function namedFuser(name: string, { models }: Environment): NamedFuser {
  const [model, protocol] = name.split("/");
  const entry = asked(() => findFuser(models, model!));
  const protocols = entry.kind === "pictures" ? [AS_SAVED.id] : entry.protocols;
  return {
    model: entry.id,
    protocol: protocol === undefined
      ? protocols[0]!
      : choice(`draw ${entry.id} under protocol`, protocol, protocols),
  };
}

function pathOf(
  pair: FigurePair["pair"],
  { model, protocol }: NamedFuser,
): string {
  return cellPath({
    dataset: pair.dataset,
    pair: pair.id,
    model,
    protocol,
    backend: REFEREE,
  });
}

/** What the terms say where nothing allows passing pictures on. */
function licenceNotes(
  pairs: readonly FigurePair[],
  models: readonly string[],
  { datasets, models: { pictures } }: Environment,
): string[] {
  const sets = [...new Set(pairs.map(({ pair }) => pair.dataset))].map((id) => {
    const { title, licence, redistributable } = datasets.datasets.get(id)!;
    return { title, licence, redistributable };
  });
  const published = [...new Set(models)].flatMap((id) => {
    const entry = pictures.get(id);
    return entry === undefined ? [] : [{
      title: `${entry.title}, pictures published by ${entry.publisher}`,
      licence: entry.licence.statement,
      redistributable: entry.licence.redistributable,
    }];
  });
  return [...sets, ...published].flatMap((
    { title, licence, redistributable },
  ) =>
    redistributable ? [] : [
      `no licence allows passing on the pictures of ${title}, and this figure holds some: ${licence}`,
    ]
  );
}
