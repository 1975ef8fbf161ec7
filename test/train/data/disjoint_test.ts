/** No evaluated pair, nor its neighbour in the recordings, is trained on or held out; the lists follow their rule. */
import { assert, assertEquals } from "@std/assert";
import type { Pair } from "../../../src/datasets/dataset.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { resolveSubset } from "../../../src/datasets/subset.ts";
import { openStore } from "../../../src/store/store.ts";
import {
  HELD_OUT_SUBSET,
  openTrainingPairs,
  TRAINING_SUBSETS,
} from "../../../src/train/data/open_training_pairs.ts";
import { mirror } from "../../mirror.ts";
import { thumbnail } from "./thumbnail.ts";

const EVALUATED = ["roadscene50", "tno25", "llvip12", "msrs49", "vifb21"];
/** 15 seconds: frames `FLIR_` are two a second, frames `FLIR_video_` thirty. */
const APART = { FLIR: 30, FLIR_video: 450 };
const ALIKE = 0.8;

const catalog = defaultCatalog();
const pairsOf = (name: string): readonly Pair[] =>
  resolveSubset(catalog, name).pairs;
const training = TRAINING_SUBSETS.flatMap(pairsOf);
const heldOut = pairsOf(HELD_OUT_SUBSET);
const evaluated = EVALUATED.flatMap(pairsOf);

interface Frame {
  readonly recording: string;
  readonly number: number;
}

/** Where a frame stands, by its name; null where the name does not say. */
function frameOf({ dataset, id }: Pair): Frame | null {
  const [, recording, number] = dataset === "RoadScene"
    ? /^(FLIR|FLIR_video)_(\d{5})$/.exec(id)!
    : dataset === "LLVIP"
    ? /^(llvip-\d\d)(\d{4})$/.exec(id)!
    : [];
  return recording === undefined ? null : { recording, number: Number(number) };
}

/** Every frame of an LLVIP video is a neighbour of every other: the camera does not move. */
function areNeighbours(one: Pair, two: Pair): boolean {
  const [a, b] = [frameOf(one), frameOf(two)];
  if (a === null || b === null || a.recording !== b.recording) return false;
  const apart = a.recording in APART
    ? APART[a.recording as keyof typeof APART]
    : Infinity;
  return Math.abs(a.number - b.number) <= apart;
}

Deno.test("the subsets are of thirty, 32 and 87 pairs, and share none", () => {
  assertEquals(TRAINING_SUBSETS.map((name) => pairsOf(name).length), [32, 87]);
  assertEquals(heldOut.length, 30);
  const all = [...training, ...heldOut, ...evaluated];
  assertEquals(new Set(all).size, all.length);
});

Deno.test("no file is in two of them", () => {
  const used = new Set(
    [...training, ...heldOut].flatMap(({ ir, vi }) => [ir, vi])
      .flatMap(({ sha256, luma601Sha256 }) => [sha256, luma601Sha256]),
  );
  for (const { id, ir, vi } of evaluated) {
    for (const { sha256, luma601Sha256 } of [ir, vi]) {
      assert(!used.has(sha256) && !used.has(luma601Sha256), id);
    }
  }
});

Deno.test("no evaluated pair has a neighbour that is trained on or held out", () => {
  for (const pair of [...training, ...heldOut]) {
    const near = evaluated.filter((other) => areNeighbours(pair, other));
    assertEquals(near.map(({ id }) => id), [], pair.id);
  }
});

Deno.test("no pair that is held out has a neighbour that is trained on", () => {
  for (const pair of heldOut) {
    const near = training.filter((other) => areNeighbours(pair, other));
    assertEquals(near.map(({ id }) => id), [], pair.id);
  }
});

Deno.test("LLVIP's videos: 01 is trained on, 19 and 20 are evaluated", () => {
  const videos = (name: string): string[] => [
    ...new Set(pairsOf(name).map((pair) => frameOf(pair)!.recording)),
  ];
  assertEquals(videos("llvip-train32"), ["llvip-01"]);
  assertEquals(videos("llvip12"), ["llvip-19", "llvip-20"]);
});

Deno.test({
  name:
    "the lists follow their rule, and no picture looks like an evaluated one" +
    (mirror === null ? " (needs FUSEBENCH_MIRROR)" : ""),
  ignore: mirror === null,
  async fn(): Promise<void> {
    const looks = await readLooks([
      "roadscene221",
      "llvip-train32",
      ...EVALUATED,
    ]);
    const alike = (a: Pair, b: Pair): boolean =>
      (["ir", "vi"] as const).every((modality) => {
        const [one, two] = [looks.get(a)![modality], looks.get(b)![modality]];
        return one.reduce((sum, v, i) => sum + v * two[i]!, 0) >= ALIKE;
      });
    const near = (a: Pair, b: Pair): boolean =>
      areNeighbours(a, b) || alike(a, b);

    const roadscene50 = pairsOf("roadscene50");
    const left = pairsOf("roadscene221").filter((pair) =>
      !roadscene50.includes(pair) &&
      !roadscene50.some((other) => near(pair, other))
    ).toSorted(inNumberOrder);
    const held: Pair[] = [];
    runsOf(left, near).forEach((run, i) => {
      if (i % 3 === 1 && held.length + run.length <= 30) held.push(...run);
    });
    const ids = (pairs: readonly Pair[]): string[] => pairs.map(({ id }) => id);
    assertEquals(ids(heldOut), ids(held));
    assertEquals(
      ids(pairsOf("roadscene-train")),
      ids(left.filter((pair) => !held.includes(pair))),
    );
    for (const pair of [...training, ...heldOut]) {
      assertEquals(
        ids(evaluated.filter((other) => alike(pair, other))),
        [],
        pair.id,
      );
    }
  },
});

function inNumberOrder(a: Pair, b: Pair): number {
  const [one, two] = [frameOf(a)!, frameOf(b)!];
  return one.recording === two.recording
    ? one.number - two.number
    : one.recording.length - two.recording.length;
}

/** Pairs joined to their neighbours, and those to theirs, in the order of the first of each run. */
function runsOf(
  pairs: readonly Pair[],
  near: (a: Pair, b: Pair) => boolean,
): Pair[][] {
  const left = new Set(pairs);
  const runs: Pair[][] = [];
  for (const first of pairs) {
    if (!left.delete(first)) continue;
    const run = [first];
    for (const one of run) {
      for (const other of left) {
        if (near(one, other)) {
          left.delete(other);
          run.push(other);
        }
      }
    }
    runs.push(run.sort(inNumberOrder));
  }
  return runs;
}

/** Thumbnails of both pictures, of mean 0 and length 1. */
async function readLooks(
  names: readonly string[],
): Promise<Map<Pair, { ir: Float64Array; vi: Float64Array }>> {
  const store = openStore({
    cacheDir: "/nowhere",
    mirror: mirror!,
    offline: true,
  });
  const looks = new Map<Pair, { ir: Float64Array; vi: Float64Array }>();
  for (const pair of new Set(names.flatMap(pairsOf))) {
    const [opened] = await openTrainingPairs({
      catalog,
      store,
      names: [`${pair.dataset}/${pair.id}`],
    });
    const { ir, vi } = await opened!.read();
    looks.set(pair, { ir: thumbnail(ir), vi: thumbnail(vi) });
  }
  return looks;
}
