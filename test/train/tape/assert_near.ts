import { assert, assertEquals } from "@std/assert";

/**
 * Numbers against reference numbers: no difference may be above `tolerance` times the largest of the reference (1e-3, if
 * that is smaller), plus `allowance`.
 */
export function assertNear(
  found: ArrayLike<number>,
  reference: ArrayLike<number>,
  tolerance: number,
  what: string,
  allowance = 0,
): void {
  assertEquals(found.length, reference.length, what);
  const largest = Array.from(reference, Math.abs)
    .reduce((most, size) => Math.max(most, size), 1e-3);
  for (let i = 0; i < found.length; i++) {
    const gap = Math.abs(found[i]! - reference[i]!);
    assert(
      gap <= tolerance * largest + allowance,
      `${what}: number ${i} is ${found[i]}, not ${
        reference[i]
      }; the largest is ${largest}`,
    );
  }
}
