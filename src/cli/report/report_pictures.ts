/**
 * The pictures of a suite that are at hand: sources from the reader's own store, fused ones from where runs keep them. Each
 * is held to the digests of its record, so a picture is the one that the numbers are of.
 */
import { decodePair } from "../../bench/compute/decode_pair.ts";
import { openKeptImages } from "../../bench/compute/kept_images.ts";
import { keptPicture } from "../../bench/compute/kept_picture.ts";
import { pairReader } from "../../bench/compute/pair_reader.ts";
import { knownPair } from "../../bench/obtain/known_pair.ts";
import type { Pair } from "../../datasets/dataset.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import { luma601 } from "../../image/luma.ts";
import type { FusedPicture, PairPictures } from "../../report/pair_pictures.ts";
import type { ReportTable, SuiteReport } from "../../report/report.ts";
import type { ComparableRecord } from "../../results/record/record.ts";
import type { Environment } from "../run/environment.ts";
import { samplePictures } from "./sample_pictures.ts";

/** Which pictures are looked for. */
export interface PictureChoice {
  /** Pairs of each subset, at most. */
  readonly pairs: number;
  /** Whether those are left out that may not be passed on. */
  readonly isPublic: boolean;
}

type Shown = Pick<SuiteReport, "pictures" | "pictureNotes">;

/** The pictures, and what there is to say of those that are not there. */
export async function reportPictures(
  suite: Pick<SuiteReport, "name" | "header" | "records" | "tables">,
  environment: Environment,
  { pairs: most, isPublic }: PictureChoice,
): Promise<Shown> {
  const pictures: PairPictures[] = [];
  const notes: string[] = [];
  const done = new Set<string>();
  for (const { name, dataset, pairs } of suite.header.subsets) {
    const found = environment.datasets.datasets.get(dataset);
    if (found === undefined || dataset === "sample") continue;
    if (isPublic && !found.redistributable) {
      notes.push(
        `${name}: not shown, for the terms of ${found.title} do not let its pictures be passed on; without --public, those in your own store are.`,
      );
      continue;
    }
    let shown = 0;
    for (const id of pairs) {
      if (shown >= most) break;
      const pair = found.pairs.get(id);
      if (pair === undefined || done.has(`${dataset}\t${id}`)) continue;
      done.add(`${dataset}\t${id}`);
      const records = suite.records.filter((record) =>
        record.dataset === dataset && record.pair === id
      );
      const seen = await keptPictures(pair, records, suite.tables, environment);
      if (seen === null) continue;
      pictures.push({
        ...seen,
        dataset,
        pair: id,
        redistributable: found.redistributable,
      });
      shown++;
    }
    notes.push(
      shown === 0
        ? `${name}: no fused picture is kept here; \`deno task bench --suite ${suite.name} --datasets ${name} --limit ${most}\` makes and keeps those of cells that are not finished yet.`
        : `${name}: ${shown} of ${pairs.length} pairs, those whose pictures are kept here.`,
    );
  }
  if (pictures.length > 0) return { pictures, pictureNotes: notes };
  const sample = await samplePictures(suite, environment);
  return {
    pictures: sample,
    pictureNotes: [
      ...notes,
      "The drawn scenes of the sample, fused here by those fusers of the suite that need no download.",
    ],
  };
}

async function keptPictures(
  pair: Pair,
  records: readonly ComparableRecord[],
  tables: readonly ReportTable[],
  { cacheDir, store }: Environment,
): Promise<Pick<PairPictures, "ir" | "vi" | "fused"> | null> {
  if (!isPinned(pair)) return null;
  const kept = openKeptImages(`${cacheDir}/fused`);
  const order = tables.flatMap(({ lines }) => lines).map((
    { model, aggregate },
  ) => `${model}\t${aggregate?.protocol}`);
  const placeOf = ({ model, protocol }: ComparableRecord): number =>
    order.indexOf(`${model}\t${protocol}`);
  const models = Map.groupBy(records, ({ model }) => model);
  const fused: FusedPicture[] = [];
  for (
    const record of records.toSorted((a, b) => placeOf(a) - placeOf(b))
  ) {
    const { model, protocol, fused: sha256 } = record;
    const picture = await keptPicture(kept, record);
    if (sha256 === null || picture === null) continue;
    const isOne = models.get(model)!.length === 1;
    fused.push({
      name: isOne ? model : `${model} (${protocol})`,
      picture: luma601(picture),
      sha256,
    });
  }
  if (fused.length === 0) return null;
  try {
    const { ir, vi, mismatch } = await decodePair(
      knownPair(pair),
      pairReader(store),
    );
    return mismatch === null ? { ir, vi, fused } : null;
  } catch {
    // The sources are not here: the note says how to have them.
    return null;
  }
}
