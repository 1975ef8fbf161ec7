/** Drawn scenes, fused here and now by fusers that ship with the program. */
import { openModelFuser } from "../../bench/obtain/open_model_fuser.ts";
import { sha256Hex } from "../../canon/digest.ts";
import { readSample } from "../../datasets/sample/read_sample.ts";
import type { Gray } from "../../image/gray.ts";
import { luma601 } from "../../image/luma.ts";
import type { FusedPicture, PairPictures } from "../../report/pair_pictures.ts";
import type { SuiteReport } from "../../report/report.ts";
import type { Environment } from "../run/environment.ts";

/** The scenes that stand for a suite of other data. */
const STANDING_IN = ["road-night", "pedestrians"];

/** Beyond so many fusers a page of pictures is no help. */
const MOST_FUSERS = 40;

/**
 * The scenes of the sample where the suite has them, else two of them that stand in. Where the suite has a record of a
 * picture, it is shown only if it is the record's to the bit.
 */
export async function samplePictures(
  { header, records, tables }: Pick<
    SuiteReport,
    "header" | "records" | "tables"
  >,
  { models, store }: Environment,
): Promise<PairPictures[]> {
  const own = header.subsets.find(({ dataset }) => dataset === "sample");
  const scenes = await Promise.all(
    (own?.pairs ?? STANDING_IN).map(async (id) => {
      const { ir, vi } = await readSample(id);
      return { id, ir, vi: luma601(vi), fused: [] as FusedPicture[] };
    }),
  );
  const wanted = new Map(
    tables.flatMap(({ lines }) => lines).flatMap(({ model, aggregate }) =>
      aggregate === null ? [] : [
        [`${model}\t${aggregate.protocol}`, {
          model,
          protocol: aggregate.protocol,
        }] as const,
      ]
    ),
  );
  const many = Map.groupBy(wanted.values(), ({ model }) => model);
  let opened = 0;
  for (const { model, protocol } of wanted.values()) {
    const entry = models.models.get(model);
    if (entry === undefined || entry.kind === "network") continue;
    if (opened++ >= MOST_FUSERS) break;
    await using fuser = await openModelFuser(entry, store, { protocol });
    for (const { id, ir, vi, fused } of scenes) {
      const picture: Gray = await fuser.fuse({ ir, vi });
      const sha256 = await sha256Hex(picture.data);
      const record = records.find((one) =>
        one.dataset === "sample" && one.pair === id && one.model === model &&
        one.protocol === protocol
      );
      if (record !== undefined && record.fused !== sha256) continue;
      fused.push({
        name: many.get(model)!.length > 1 ? `${model} (${protocol})` : model,
        picture,
        sha256,
      });
    }
  }
  return scenes.map(({ id, ...scene }) => ({
    dataset: "sample",
    pair: id,
    redistributable: true,
    ...scene,
  }));
}
