import type { ConvShapes } from "./seeded.ts";

/** Convolutions of MMDRFuse's student (student_net.py in its repository). */
export const STUDENT: ConvShapes = { "conv1.1": [2, 4], "conv2.1": [4, 1] };

/** Convolutions of MMDRFuse's teacher (teacher_net.py in its repository). */
export const TEACHER: ConvShapes = {
  "conv1.1": [2, 32],
  "conv2.1": [32, 32],
  "conv3.1": [64, 64],
  "conv4.1": [64, 64],
  "conv5.1": [128, 64],
  "conv6.1": [192, 64],
  "conv66.1": [64, 64],
  "conv55.1": [128, 64],
  "conv44.1": [128, 64],
  "conv33.1": [128, 64],
  "conv22.1": [96, 32],
  "conv11.1": [64, 4],
  "conv00.1": [4, 1],
};
