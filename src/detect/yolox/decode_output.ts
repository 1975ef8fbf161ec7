import { exp } from "../../numeric/exp.ts";
import type { Box, Detection } from "../box.ts";

const STRIDES = [8, 16, 32] as const;

/** Which rows of an output count. */
export interface WantedRows {
  /** Of the detector's classes. */
  readonly classId: number;
  /** Rows of a score below this are left out. */
  readonly atLeast: number;
}

/**
 * The boxes behind the raw output of YOLOX (yolox/models/yolo_head.py, `decode_outputs`): each row is centre, logarithm of
 * the size, objectness and classes, of a cell of the grids of stride 8, 16 and 32. The score is objectness times class; a
 * row is of the class that is the greatest in it.
 *
 * @param output rows × (5 + classes), row by row
 * @param side of the square that the network saw, in pixels
 * @param ratio a pixel of the picture in pixels of the square
 * @throws {RangeError} if there are not as many rows as cells, or the class is none of them.
 */
export function decodeOutput(
  output: Float32Array,
  { side, ratio, classes }: {
    readonly side: number;
    readonly ratio: number;
    readonly classes: number;
  },
  { classId, atLeast }: WantedRows,
): Detection[] {
  const cells = STRIDES.flatMap((stride) =>
    Array.from({ length: (side / stride) ** 2 }, (_, at) => {
      const across = side / stride;
      return { stride, x: at % across, y: Math.floor(at / across) };
    })
  );
  const width = 5 + classes;
  if (output.length !== cells.length * width) {
    throw new RangeError(
      `Cannot read the detector's output: ${output.length} numbers, where a square of ${side} pixels gives ${cells.length} rows of ${width}`,
    );
  }
  if (classId >= classes) {
    throw new RangeError(
      `Cannot detect class ${classId}: the detector has classes 0 to ${
        classes - 1
      }`,
    );
  }
  return cells.flatMap(({ stride, x, y }, at): Detection[] => {
    const row = output.subarray(at * width, (at + 1) * width);
    const score = row[4]! * row[5 + classId]!;
    if (!(score >= atLeast) || greatest(row.subarray(5)) !== classId) return [];
    const size = (of: number): number => exp(of) * stride / ratio;
    const centre = [
      (row[0]! + x) * stride / ratio,
      (row[1]! + y) * stride / ratio,
    ];
    const half = [size(row[2]!) / 2, size(row[3]!) / 2];
    const box: Box = {
      left: centre[0]! - half[0]!,
      top: centre[1]! - half[1]!,
      right: centre[0]! + half[0]!,
      bottom: centre[1]! + half[1]!,
    };
    return [{ box, score }];
  });
}

/** The first of the greatest. */
function greatest(values: Float32Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) {
    if (values[at]! > values[best]!) best = at;
  }
  return best;
}
