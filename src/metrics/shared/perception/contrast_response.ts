/** How well each frequency of an image is seen, in Chen and Blum's quality. */
import { evenResponse } from "../../fourier/frequency_response.ts";
import { oncePerSize } from "../../kernels/once_per_size.ts";
import { contrastSensitivity } from "./visible_contrast.ts";

/** The toolbox takes a side for 30 frequencies of 2 cycles, so one wave through it has 1/15 cycle a degree. */
export const contrastResponse: (
  width: number,
  height: number,
) => ReturnType<typeof evenResponse> = oncePerSize((width, height) =>
  evenResponse(
    width,
    height,
    (across, down) =>
      contrastSensitivity((across * across + down * down) / 225),
  )
);
