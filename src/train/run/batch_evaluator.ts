import type {
  BatchFacts,
  PatchInput,
  PatchMeasures,
  PatchResult,
  TeacherPlanes,
} from "../step/patch_input.ts";

/** Evaluates the patches of a batch, in one thread or several; the answers are in the order of the patches. */
export interface BatchEvaluator extends Disposable {
  measure(
    parameters: readonly Float32Array[],
    inputs: readonly PatchInput[],
  ): Promise<PatchMeasures[]>;
  grade(
    parameters: readonly Float32Array[],
    inputs: readonly PatchInput[],
    facts: BatchFacts,
  ): Promise<PatchResult[]>;
  /** Of a network that teaches, not the one that is trained: so the evaluator is the teacher's. */
  teach(
    parameters: readonly Float32Array[],
    inputs: readonly PatchInput[],
  ): Promise<TeacherPlanes[]>;
}
