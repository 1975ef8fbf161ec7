import type { Recipe } from "../recipe/recipe_schema.ts";
import type { Teacher } from "./teacher_planes.ts";

/**
 * Sees to it that the teacher of a recipe is there, and hands on a buffer of the student's shape where that is compared.
 *
 * @throws {RangeError} if not.
 */
export function refuseUnfitTeacher(
  { teacher: name, network: { channels }, losses }: Recipe,
  teacher: Teacher | null,
): void {
  if (teacher?.id !== name) {
    throw new RangeError(
      `Cannot be taught by ${name ?? "nobody"}: ${
        teacher?.id ?? "no network"
      } was given`,
    );
  }
  if (teacher === null || losses.distillation?.kind !== "digestible") return;
  const [own, its] = [channels.at(-2)!, teacher.channels.at(-2)!];
  if (own !== its) {
    throw new RangeError(
      `Cannot be taught by ${teacher.id}: losses.distillation compares buffers, and its last activation has ${its} channels where network.channels [${
        channels.join(", ")
      }] has ${own}; take a teacher or a network of the same, or kind "plain"`,
    );
  }
}
