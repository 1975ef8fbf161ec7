/** Qabf of bfliu7, which stretches every image first. */
import { bfliuCode } from "../../code_bases/bfliu.ts";
import { QABF } from "../../facts/qabf.ts";
import { atan2 } from "../../../numeric/atan2.ts";
import { multiplyAdd } from "../../../numeric/multiply_add.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { padMatrix } from "../../planes/pad_matrix.ts";
import { type EdgeMap, edgeMap } from "../../shared/edges/edge_map.ts";
import { edgesOfTriple } from "../../shared/edges/edges_of_triple.ts";
import { preservedEdges } from "../../shared/edges/preserved_edges.ts";
import { ratioOfStrengths } from "../../shared/edges/ratio_of_strengths.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

const compute: Variant["compute"] = (triple) => {
  const { kept, all } = preservedEdges(
    edgesOfTriple(triple, stretchedEdges),
    ratioOfStrengths,
  );
  return kept / all;
};

export const QABF_BFLIU: Variant = {
  ...QABF,
  id: "Qabf/bfliu",
  definition:
    "each image stretched from its own smallest and largest level to 0..255, Sobel edges mirrored beyond the border with the edge once, full-circle angle atan2(Sy, Sx) and π/2 where Sx is 0, its difference not wrapped, constants 0.9994 -15 0.5 and 0.9879 -22 0.8, weights the strengths, and where two strengths are equal the strength itself as their ratio; NaN without edges; of colour pictures the mean over red, green and blue",
  source: bfliuCode("Qabf.py"),
  // A pixel that makes a response negative turns an angle by π; measured on a checkerboard 0.0023.
  tolerance: 0.003,
  caution:
    "in images with equal or empty edges, where the rounding of the stretch decides whether responses cancel",
  compute,
  ofChannels: meanOfChannels(compute),
};

const MARGINS = { left: 1, right: 1, top: 1, bottom: 1 };

/**
 * In the order of OpenCV's separable Sobel filter: a border mirrored has a response of exactly 0 across it then, and no
 * rounding error, of which `atan2` would make an angle.
 */
const stretchedEdges = oncePer((image: LoadedImage): EdgeMap => {
  const { width, height } = image;
  const { data } = padMatrix(
    stretched(levelMatrix(image)),
    MARGINS,
    "reflect",
  );
  const wide = width + 2;
  const across = new Float64Array(width * height);
  const down = new Float64Array(width * height);
  const step = (at: number) => data[at + 1]! - data[at - 1]!;
  const smooth = (at: number) => data[at - 1]! + 2 * data[at]! + data[at + 1]!;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y + 1) * wide + x + 1;
      across[y * width + x] = 2 * step(at) +
        (step(at + wide) + step(at - wide));
      down[y * width + x] = smooth(at + wide) - smooth(at - wide);
    }
  }
  return edgeMap(
    { across, down },
    (x, y) => x === 0 ? Math.PI / 2 : atan2(y, x),
  );
});

/** OpenCV's `normalize`, on a processor that multiplies and adds in one. */
function stretched({ width, height, data }: Matrix): Matrix {
  let low = Infinity, high = -Infinity;
  for (const level of data) {
    low = Math.min(low, level);
    high = Math.max(high, level);
  }
  const scale = high > low ? 1 / (high - low) : 0;
  const levels = Float64Array.from(
    { length: 256 },
    (_, level) => 255 * multiplyAdd(level, scale, -low * scale),
  );
  return { width, height, data: data.map((level) => levels[level]!) };
}
