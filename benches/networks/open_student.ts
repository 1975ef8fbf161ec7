/** The network whose speed is measured. */
import { loadModel } from "../../src/bench/obtain/load_model.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { findModel } from "../../src/models/find_model.ts";
import { DigestMismatchError } from "../../src/store/digest_mismatch_error.ts";
import type { Store } from "../../src/store/store.ts";
import { UnobtainableError } from "../../src/store/unobtainable_error.ts";
import { seededStudent } from "../../test/runtime/seeded_student.ts";

/** A graph and what to call it. */
export interface NamedGraph {
  readonly name: string;
  readonly onnx: Uint8Array;
}

/** The released student; a network of its shape with random weights where its weights cannot be had. */
export async function openStudent(store: Store): Promise<NamedGraph> {
  try {
    const entry = findModel(defaultModels(), "mmdrfuse-student");
    const { onnx } = await loadModel(entry, store, { verify: true });
    return { name: "student", onnx };
  } catch (error) {
    if (
      !(error instanceof UnobtainableError) &&
      !(error instanceof DigestMismatchError)
    ) throw error;
    return { name: "student's shape, random weights,", onnx: seededStudent() };
  }
}
