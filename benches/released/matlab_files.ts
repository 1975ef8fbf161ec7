/** MATLAB functions of others that GNU Octave runs to compare speeds: pinned like images and weights, never part of this repository. */
import type { Pin } from "../../src/store/pin.ts";
import matlab from "./matlab.json" with { type: "json" };

/** Feature mutual information of Linfeng Tang's evaluation, and Q_CV of VIFB. */
export const MATLAB_FILES: Readonly<Record<keyof typeof matlab, Pin>> = matlab;
