import { readSample } from "../../src/datasets/sample/read_sample.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import type { Gray } from "../../src/image/gray.ts";
import { luma601 } from "../../src/image/luma.ts";
import { openFuser } from "../../src/bench/obtain/open_fuser.ts";

const SCENES = ["road-day", "road-night", "smoke", "pedestrians"];
const MODELS = [
  "average",
  "fusebench-student",
  "distilled-student-seed-1",
  "llvip-student-seed-1",
  "ablation-full-seed-1",
];
const GAP = 4;

/** Four drawn scenes and what networks trained here make of them, as PNG: infrared, visible, then a column a model. */
export async function contactSheet(): Promise<Uint8Array> {
  const rows: Gray[][] = [];
  for (const id of SCENES) {
    const scene = await readSample(id);
    const pair = { ir: scene.ir, vi: luma601(scene.vi) };
    const row: Gray[] = [pair.ir, pair.vi];
    for (const model of MODELS) {
      const backend = model === "average" ? "wasm" : "simd";
      await using fuser = await openFuser(model, { backend });
      row.push(await fuser.fuse(pair));
    }
    rows.push(row);
  }
  return await encodePng(tiled(rows));
}

function tiled(rows: readonly Gray[][]): Gray {
  const { width: w, height: h } = rows[0]![0]!;
  const width = rows[0]!.length * (w + GAP) - GAP;
  const height = rows.length * (h + GAP) - GAP;
  const data = new Uint8Array(width * height).fill(255);
  rows.forEach((row, down) =>
    row.forEach((tile, across) => {
      for (let y = 0; y < h; y++) {
        const to = (down * (h + GAP) + y) * width + across * (w + GAP);
        data.set(tile.data.subarray(y * w, (y + 1) * w), to);
      }
    })
  );
  return { width, height, data };
}
