import { TRUNK } from "./mufusion_trunk.ts";
import type { ConvShapes } from "./seeded.ts";

/** Convolutions of MMDRFuse's student (student_net.py in its repository). */
export const STUDENT: ConvShapes = { "conv1.1": [2, 4], "conv2.1": [4, 1] };

/** Convolutions of MMDRFuse's teacher (teacher_net.py in its repository). */
export const TEACHER: ConvShapes = {
  ...TRUNK,
  "conv11.1": [64, 4],
  "conv00.1": [4, 1],
};
