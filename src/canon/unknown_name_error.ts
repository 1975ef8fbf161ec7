import { nearest } from "./nearest.ts";

/**
 * A name, or a pattern of names, that stands for nothing here: a model, a suite, a column. Whoever knows that somebody typed
 * it makes it a mistake of usage.
 *
 * The message reads `Cannot use model "x": there is none of that name; choose one of a, b`, with the nearest names first
 * where some are near.
 */
export class UnknownNameError extends Error {
  override readonly name = "UnknownNameError";
  /** What was asked for; several where they are looked up together. */
  readonly asked: readonly string[];
  /** The names there are, or those that may be meant; none where the reason says what to do. */
  readonly known: readonly string[];

  /**
   * @param doing What the name is wanted for, such as `use model`.
   * @param reason Why it stands for nothing.
   */
  constructor(
    doing: string,
    asked: string | readonly string[],
    known: readonly string[],
    reason = "there is none of that name",
  ) {
    const names = [asked].flat();
    const quoted = names.map((name) => `"${name}"`).join(", ");
    super(`Cannot ${doing} ${quoted}: ${reason}${advice(names, known)}`);
    this.asked = names;
    this.known = known;
  }
}

function advice(asked: readonly string[], known: readonly string[]): string {
  if (known.length === 0) return "";
  const near = new Set(asked.flatMap((name) => nearest(name, known)));
  const all = known.join(", ");
  return near.size === 0 || near.size === known.length
    ? `; choose one of ${all}`
    : `; did you mean ${[...near].join(" or ")}? There are ${all}`;
}
