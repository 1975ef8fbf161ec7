import { choice } from "./choice.ts";

/**
 * Some of a fixed set of words, in any case, each once.
 *
 * @throws {UsageError} as {@linkcode choice}.
 */
export function choices<T extends string>(
  doing: string,
  given: readonly string[],
  words: readonly T[] | Readonly<Record<T, unknown>>,
): T[] {
  return [...new Set(given.map((word) => choice(doing, word, words)))];
}
