import type { TrainedEntry } from "../../models/trained/trained_entry.ts";
import { trainedState } from "../../models/trained/trained_state.ts";
import type { PatchSet } from "../data/patch_set.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import { openEvaluator } from "../run/open_evaluator.ts";
import type { Planes } from "../run/planes.ts";
import type { TeacherPlanes } from "../step/patch_input.ts";

/** A network that teaches. */
export interface Teacher {
  readonly id: string;
  readonly channels: readonly number[];
  /** In the order of the forms of its chain. */
  readonly parameters: readonly Float32Array[];
}

/** Of an entry of `trained.json`. */
export function teacherOf({ id, trained }: TrainedEntry): Teacher {
  const { channels, weights } = trained;
  const parameters = [...trainedState(channels, weights).values()].map((
    { data },
  ) => data);
  return { id, channels, parameters };
}

/** Of one pixel: two numbers of 16 bits. */
export const LESSON_BYTES = 4;

/** Patches that are asked for at once. */
const BATCH = 50;

/**
 * What a teacher makes of every patch, computed once and kept in 16 bits: its output and the sum of its buffer.
 *
 * @param lessons keeps them, {@linkcode LESSON_BYTES} a pixel.
 * @throws the reason of the signal.
 */
export async function teacherPlanes(
  { channels, parameters }: Teacher,
  patches: PatchSet,
  recipe: Recipe,
  lessons: Planes,
  jobs: number,
  signal?: AbortSignal,
): Promise<(patch: number) => TeacherPlanes> {
  const own: Recipe = { ...recipe, network: { channels: [...channels] } };
  using evaluator = await openEvaluator(own, null, jobs);
  for (let first = 0; first < patches.count; first += BATCH) {
    signal?.throwIfAborted();
    const count = Math.min(BATCH, patches.count - first);
    const inputs = Array.from({ length: count }, (_, at) => ({
      side: patches.side,
      ...patches.read(first + at),
      teacher: null,
      best: null,
    }));
    const made = await evaluator.teach(parameters, inputs);
    made.forEach((planes, at) => lessons.write(first + at, bytesOf(planes)));
  }
  return (patch) => planesOf(lessons.read(patch));
}

function bytesOf({ fused, buffer }: TeacherPlanes): Uint8Array {
  const both = new Float16Array(2 * fused.length);
  both.set(fused);
  both.set(buffer, fused.length);
  return new Uint8Array(both.buffer);
}

function planesOf({ buffer, byteOffset, length }: Uint8Array): TeacherPlanes {
  const both = new Float16Array(buffer, byteOffset, length / 2);
  const area = both.length / 2;
  return { fused: both.slice(0, area), buffer: both.slice(area) };
}
