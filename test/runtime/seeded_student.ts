import { mmdrfuseStudent } from "../../src/models/arch/mmdrfuse_student.ts";
import { encodeOnnx } from "../../src/models/onnx/encode.ts";
import { STUDENT } from "../models/network_shapes.ts";
import { seededState } from "../models/seeded.ts";

/** A graph of the student's shape with random weights: a real network that needs no file. */
export function seededStudent(seed = 1): Uint8Array {
  return encodeOnnx(mmdrfuseStudent(seededState(STUDENT, seed)));
}
