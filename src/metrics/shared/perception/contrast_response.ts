/** How well each frequency of an image is seen, in Chen and Blum's quality. */
import { evenResponse } from "../../planes/even_response.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { contrastSensitivity } from "./visible_contrast.ts";

/** The toolbox takes a side for 30 frequencies of 2 cycles, so one wave through it has 1/15 cycle a degree. */
export function contrastResponse(width: number, height: number): Matrix {
  return evenResponse(
    width,
    height,
    (across, down) =>
      contrastSensitivity((across * across + down * down) / 225),
  );
}
