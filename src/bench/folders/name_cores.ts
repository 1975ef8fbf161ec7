import { plainName, stemOf } from "../listing/plain_name.ts";

/**
 * What is left of the names of a folder without the words, numbers and signs that all of them begin and end with:
 * `Bench`, `Sandpath` of `TNO_Bench_IR.png`, `TNO_Sandpath_IR.png`. As names are compared: in lower case, numbers without
 * leading zeros.
 */
export function nameCores(names: readonly string[]): string[] {
  const words = names.map((name) =>
    plainName(stemOf(name)).match(/\p{Nd}+|\p{L}+|[^\p{Nd}\p{L}]+/gu) ?? []
  );
  const least = Math.min(...words.map(({ length }) => length));
  const [first] = words;
  const isShared = (at: number): boolean =>
    words.every((one) => one.at(at) === first!.at(at));
  let start = 0;
  while (start < least && isShared(start)) start++;
  let end = 0;
  while (end < least - start && isShared(-1 - end)) end++;
  return words.map((one) => one.slice(start, one.length - end).join(""));
}
