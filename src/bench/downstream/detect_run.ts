import { sha256Hex } from "../../canon/digest.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { Pair } from "../../datasets/dataset.ts";
import type { Box, Detection } from "../../detect/box.ts";
import { EVALUATION_RULE } from "../../detect/detector.ts";
import type { Detector } from "../../detect/detector.ts";
import { luma601 } from "../../image/luma.ts";
import type { Picture } from "../../image/picture.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { Store } from "../../store/store.ts";
import { stageDigest } from "../cell/stages.ts";
import type { KeptImages } from "../compute/kept_images.ts";
import { pairReader } from "../compute/pair_reader.ts";
import { openRecordPictures } from "../compute/record_pictures.ts";
import { obtainPairs } from "../obtain/obtain_pairs.ts";
import type { SuiteRun } from "../run_suite.ts";
import type { DetectionShelf } from "./detection_shelf.ts";

/** What a detector finds in the pictures of one row. */
export interface DownstreamRow {
  /** A fuser's id, or which source stands alone. */
  readonly name: string;
  /** Null where a source stands alone. */
  readonly protocol: string | null;
  /** One a scene; null where there is no picture. */
  readonly found: readonly (readonly Detection[] | null)[];
}

/** What a detector finds, row by row, beside what there is. */
export interface DownstreamRun {
  /** The scenes that somebody looked for people in, as `dataset/pair`. */
  readonly scenes: readonly string[];
  readonly truths: readonly (readonly Box[])[];
  /** The sources alone first: visible, its luma, infrared; then the fusers in the order of the suite. */
  readonly rows: readonly DownstreamRow[];
}

/** Where things come from, and what is told meanwhile. */
export interface DetectOptions {
  readonly datasets: DatasetCatalog;
  readonly models: ModelCatalog;
  readonly store: Store;
  /** Boxes of people by `dataset/pair`. */
  readonly boxes: ReadonlyMap<string, readonly Box[]>;
  readonly kept: KeptImages;
  readonly shelf: DetectionShelf;
  /** Digest of the detector's file. */
  readonly detector: string;
  /** Called once, when a picture has to be looked at. */
  readonly open: () => Promise<Detector>;
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number, note: string): void;
}

/**
 * Looks for people in every picture of a run whose pair has boxes, and in the sources alone. A picture that is no longer kept
 * is fused again; what was found before is read.
 */
export async function detectRun(
  run: Pick<SuiteRun, "records" | "subsets" | "fusers">,
  options: DetectOptions,
): Promise<DownstreamRun> {
  const { boxes, signal } = options;
  const pairs = run.subsets.flatMap(({ dataset, pairs }) =>
    pairs.map((pair) =>
      options.datasets.datasets.get(dataset)!.pairs.get(pair)!
    )
  ).filter((pair) => boxes.has(sceneOf(pair)));
  const looking = look(options);
  await using pictures = openRecordPictures(options);
  try {
    const { ready } = await obtainPairs(pairs, options.store, {
      ...(signal === undefined ? {} : { signal }),
    });
    const read = pairReader(options.store);
    const source =
      (pair: Pair, modality: "ir" | "vi") =>
      async (): Promise<Picture | null> => {
        const there = ready.get(pair);
        return there === undefined ? null : await read(there, modality);
      };
    const rows: { name: string; protocol: string | null; of: Looked[] }[] = [
      alone("visible", pairs.map((pair) => source(pair, "vi"))),
      alone(
        "visible, its luma",
        pairs.map((pair) => async () => {
          const picture = await source(pair, "vi")();
          return picture === null ? null : { ...luma601(picture), channels: 1 };
        }),
      ),
      alone("infrared", pairs.map((pair) => source(pair, "ir"))),
      ...groupRows(run).map(({ name, protocol, records }) => ({
        name,
        protocol,
        of: pairs.map((pair): Looked => {
          const record = records.get(sceneOf(pair));
          return record === undefined || record.fused === null
            ? { picture: () => Promise.resolve(null), sha256: null }
            : {
              picture: () =>
                ready.has(pair)
                  ? pictures.of(record, async () => ({
                    infrared: (await source(pair, "ir")())!,
                    visible: (await source(pair, "vi")())!,
                  }))
                  : Promise.resolve(null),
              sha256: record.fused,
            };
        }),
      })),
    ];
    const total = rows.length * pairs.length;
    let done = 0;
    const found: DownstreamRow[] = [];
    for (const { name, protocol, of } of rows) {
      const row: (readonly Detection[] | null)[] = [];
      for (const [at, one] of of.entries()) {
        signal?.throwIfAborted();
        row.push(await looking.at(one, pairs[at]!));
        options.onProgress?.(++done, total, `${sceneOf(pairs[at]!)} ${name}`);
      }
      found.push({ name, protocol, found: row });
    }
    return {
      scenes: pairs.map(sceneOf),
      truths: pairs.map((pair) => boxes.get(sceneOf(pair))!),
      rows: found,
    };
  } finally {
    await looking.close();
  }
}

/** A picture to look at; its digest is null while only its decoding tells. */
interface Looked {
  readonly sha256: string | null;
  picture(): Promise<Picture | null>;
}

function alone(
  name: string,
  pictures: readonly (() => Promise<Picture | null>)[],
): { name: string; protocol: null; of: Looked[] } {
  return {
    name,
    protocol: null,
    of: pictures.map((picture) => ({ sha256: null, picture })),
  };
}

function sceneOf({ dataset, id }: Pair): string {
  return `${dataset}/${id}`;
}

interface RecordedRow {
  readonly name: string;
  readonly protocol: string;
  readonly records: ReadonlyMap<string, CellRecord>;
}

/** The referee's records of each fuser and protocol, in the order in which the run has them. */
function groupRows(
  { records }: Pick<SuiteRun, "records">,
): RecordedRow[] {
  const own = records.filter(({ backend }) => backend === "wasm");
  return [
    ...Map.groupBy(own, ({ model, protocol }) => `${model}\t${protocol}`)
      .values(),
  ].map((group) => ({
    name: group[0]!.model,
    protocol: group[0]!.protocol,
    records: new Map(
      group.map((record) => [`${record.dataset}/${record.pair}`, record]),
    ),
  }));
}

/** Looks at pictures one after another; the detector opens with the first that nobody looked at. */
function look(
  { shelf, detector: sha256, open }: DetectOptions,
): {
  at(one: Looked, pair: Pair): Promise<readonly Detection[] | null>;
  close(): Promise<void>;
} {
  let detector: Detector | null = null;
  const code = stageDigest("detect/yolox");
  return {
    async at(one, pair): Promise<readonly Detection[] | null> {
      const { width, height } = pair.vi;
      let picture = one.sha256 === null ? await one.picture() : null;
      if (one.sha256 === null && picture === null) return null;
      const key = {
        picture: one.sha256 ?? await sha256Hex(picture!.data),
        width,
        height,
        detector: sha256,
        code,
        rule: EVALUATION_RULE,
      };
      const known = await shelf.get(key);
      if (known !== null) return known;
      picture ??= await one.picture();
      if (picture === null) return null;
      detector ??= await open();
      const found = await detector.detect(picture);
      await shelf.put(key, found);
      return found;
    },
    async close(): Promise<void> {
      await detector?.[Symbol.asyncDispose]();
    },
  };
}
