import type { Picture } from "../image/picture.ts";
import type { Detection } from "./box.ts";

/** Finds objects of one class in pictures. */
export interface Detector extends AsyncDisposable {
  /** Finds them in one picture, the surest first; a grey picture is three equal channels. */
  detect(picture: Picture): Promise<Detection[]>;
}

/** What is kept of what a detector says. */
export interface DetectionRule {
  /** Of the detector's classes; people are 0 in COCO. */
  readonly classId: number;
  /** Detections of a score below are left out. */
  readonly atLeast: number;
  /** Of two that overlap by more than this (intersection over union), the less sure one goes. */
  readonly mostOverlap: number;
}

/** YOLOX's own for evaluation (exps/default and yolox/exp/yolox_base.py: test_conf .01, nmsthre .65). */
export const EVALUATION_RULE: DetectionRule = {
  classId: 0,
  atLeast: 0.01,
  mostOverlap: 0.65,
};

/** What is worth being drawn: the score of YOLOX's demo, .3, and its overlap, .45. */
export const DRAWING_RULE: DetectionRule = {
  classId: 0,
  atLeast: 0.3,
  mostOverlap: 0.45,
};
