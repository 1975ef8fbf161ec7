/** Digestible distillation (Deng et al., ACM MM 2024): a student's maps beside its teacher's, each of length 1 over a batch. */
import { meanSquare } from "../losses/mean_distances.ts";
import { channelSum } from "../tape/channels.ts";
import { innerProduct } from "../tape/sums.ts";
import { countOf } from "../tape/shape.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import type { NetworkOutput } from "../networks/chain_network.ts";
import type { Alignment, BatchFacts, TeacherPlanes } from "./patch_input.ts";

/** One map of the student and the teacher's. */
export interface AlignedMaps {
  readonly student: TapeTensor;
  readonly teacher: TapeTensor;
}

/** The buffer's channel sums, then the outputs. */
export function alignedMaps(
  tape: Tape,
  { buffer, fused }: NetworkOutput,
  teacher: TeacherPlanes,
): AlignedMaps[] {
  return [
    {
      student: channelSum(tape, buffer),
      teacher: tape.constant({ ...fused, channels: 1 }, teacher.buffer),
    },
    { student: fused, teacher: tape.constant(fused, teacher.fused) },
  ];
}

/** The three sums of each. */
export function alignments(
  tape: Tape,
  maps: readonly AlignedMaps[],
): Alignment[] {
  const { dotOf } = tape.calls;
  return maps.map(({ student: { address: s }, student, teacher }) => {
    const count = countOf(student);
    return {
      product: dotOf(s, teacher.address, count),
      student: dotOf(s, s, count),
      teacher: dotOf(teacher.address, teacher.address, count),
    };
  });
}

/** Σ over the maps of 1 − cosine, over the whole batch: half the squared distance of maps of length 1. */
export function digestibleLoss({ alignment }: BatchFacts): number {
  return alignment.reduce(
    (sum, { product, student, teacher }) =>
      sum + 1 - product / Math.sqrt(student * teacher),
    0,
  );
}

/**
 * What makes one patch's part of that loss's gradient: tensors with the numbers their gradients start with.
 *
 * A batch's gradients are averaged later, so each is as many times larger as the batch has patches.
 */
export function digestibleSeeds(
  tape: Tape,
  maps: readonly AlignedMaps[],
  { alignment, size }: BatchFacts,
  weight: number,
): (readonly [TapeTensor, number])[] {
  return maps.flatMap(({ student, teacher }, at) => {
    const sums = alignment[at]!;
    const lengths = Math.sqrt(sums.student * sums.teacher);
    if (lengths === 0) return [];
    const factor = weight * size / lengths;
    return [
      [innerProduct(tape, student, teacher), -factor] as const,
      [
        innerProduct(tape, student, student),
        factor * sums.product / (2 * sums.student),
      ] as const,
    ];
  });
}

/** Plain distillation: the mean squared difference of the outputs. */
export function plainLoss(
  tape: Tape,
  maps: readonly AlignedMaps[],
): TapeTensor {
  const { student, teacher } = maps.at(-1)!;
  return meanSquare(tape, student, teacher);
}
