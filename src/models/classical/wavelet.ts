import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import { chooseStronger } from "./choose_stronger.ts";
import { lifting } from "./lifting.ts";

/** Levels of details. */
const LEVELS = 4;

/**
 * Fusion in the discrete wavelet transform (after Li, Manjunath and Mitra, Graphical Models and Image Processing 1995):
 * four levels of the 5/3 wavelet; of each detail coefficient the one of larger magnitude, where both are as large their
 * mean; of the approximation the mean. The paper's choice over windows and its consistency check are left out.
 *
 * On levels 0..255, any size; `lifting.ts` says what happens at borders and odd sides.
 */
export function wavelet(): Graph {
  const b = new GraphBuilder("wavelet");
  const fuse = (ir: Value, vi: Value, level: number): Value => {
    if (level === LEVELS) return b.mul(b.add(ir, vi), b.constant([0.5]));
    const [irBands, viBands] = [analysePlane(b, ir), analysePlane(b, vi)];
    const stronger = (band: keyof typeof irBands): Value =>
      chooseStronger(
        b,
        { value: irBands[band], strength: b.abs(irBands[band]) },
        { value: viBands[band], strength: b.abs(viBands[band]) },
      );
    const [across, down, both] = [
      stronger("across"),
      stronger("down"),
      stronger("both"),
    ];
    const rest = fuse(irBands.rest, viBands.rest, level + 1);
    const [evenLow, oddLow] = lifting.synthesise(b, [rest, down], 2);
    const [evenHigh, oddHigh] = lifting.synthesise(b, [across, both], 2);
    return b.cropLike(
      b.interleave(
        b.concat(
          ...lifting.synthesise(b, [evenLow, evenHigh], 3),
          ...lifting.synthesise(b, [oddLow, oddHigh], 3),
        ),
      ),
      ir,
    );
  };
  return b.build(fuse(b.input("ir"), b.input("vi"), 0));
}

/** Approximation and the details across the columns, down the rows and along both. */
interface Bands {
  readonly rest: Value;
  readonly across: Value;
  readonly down: Value;
  readonly both: Value;
}

function analysePlane(b: GraphBuilder, x: Value): Bands {
  const [low, high] = lifting.analyse(b, x, 3);
  const [rest, down] = lifting.analyse(b, low, 2);
  const [across, both] = lifting.analyse(b, high, 2);
  return { rest, across, down, both };
}
