import { UsageError } from "./usage_error.ts";

/**
 * One of a fixed set of words, in any case.
 *
 * @param doing What the word is wanted for, such as `read --profile`.
 * @throws {UsageError} listing the words if it is none of them.
 */
export function choice<T extends string>(
  doing: string,
  given: string,
  words: readonly T[] | Readonly<Record<T, unknown>>,
): T {
  const all = Array.isArray(words)
    ? words as readonly T[]
    : Object.keys(words) as T[];
  const found = all.find((word) => word.toLowerCase() === given.toLowerCase());
  if (found === undefined) {
    throw new UsageError(
      `Cannot ${doing} ${given}: choose from ${all.join(", ")}`,
    );
  }
  return found;
}
