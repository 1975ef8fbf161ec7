import type { StateDict } from "../../src/models/weights/state_dict.ts";
import { conv3x3, doubleCubic, type Image, relu } from "./reference.ts";
import { type ConvShapes, referenceConv } from "./seeded.ts";

/** Convolutions that MUFusion and MMDRFuse's teacher have in common (net.py and teacher_net.py in their repositories). */
export const TRUNK: ConvShapes = {
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
};

/** Their 64 channels before what each of them ends in, by direct convolution. */
export function trunk(sources: Image, state: StateDict): Image {
  const layer = (name: string, stride: number, ...parts: Image[]): Image =>
    relu(conv3x3(parts.flat(), referenceConv(state, `${name}.1`), stride));
  const e1 = layer("conv1", 1, sources);
  const e2 = layer("conv2", 1, e1);
  const e3 = layer("conv3", 2, e1, e2);
  const e4 = layer("conv4", 1, e3);
  const e5 = layer("conv5", 1, e3, e4);
  const e6 = layer("conv6", 1, e3, e4, e5);
  const d6 = layer("conv66", 1, e6);
  const d5 = layer("conv55", 1, e5, d6);
  const d4 = layer("conv44", 1, e4, d5);
  const d3 = layer("conv33", 1, e3, d4);
  const d2 = layer("conv22", 1, e2, doubleCubic(d3));
  return [...e1, ...d2];
}
