import type { PatchEvaluator } from "../step/patch_evaluator.ts";
import type {
  BatchFacts,
  PatchInput,
  PatchMeasures,
  PatchResult,
  TeacherPlanes,
} from "../step/patch_input.ts";

/** Some patches of a batch, and what is wanted of them. */
export type Chunk =
  & {
    readonly parameters: readonly Float32Array[];
    readonly inputs: readonly PatchInput[];
  }
  & (
    | { readonly wanted: "measures" | "teaching" }
    | { readonly wanted: "gradients"; readonly facts: BatchFacts }
  );

/** One a patch, in their order. */
export type ChunkResult =
  | { readonly wanted: "measures"; readonly found: PatchMeasures[] }
  | { readonly wanted: "teaching"; readonly found: TeacherPlanes[] }
  | { readonly wanted: "gradients"; readonly found: PatchResult[] };

/** Evaluates them one after the other. */
export function evaluateChunk(
  evaluator: PatchEvaluator,
  chunk: Chunk,
): ChunkResult {
  const { parameters, inputs } = chunk;
  switch (chunk.wanted) {
    case "measures":
      return {
        wanted: "measures",
        found: inputs.map((input) => evaluator.measure(parameters, input)),
      };
    case "teaching":
      return {
        wanted: "teaching",
        found: inputs.map((input) => {
          const { fused, buffer } = evaluator.teach(parameters, input);
          return {
            fused: Float16Array.from(fused),
            buffer: Float16Array.from(buffer),
          };
        }),
      };
    case "gradients":
      return {
        wanted: "gradients",
        found: inputs.map((input) =>
          evaluator.grade(parameters, input, chunk.facts)
        ),
      };
  }
}
