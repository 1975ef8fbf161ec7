/** A part of a text, as offsets. */
export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * The tokens of a program with a space between each two, so that its layout is no part of it.
 *
 * Left out is also what `deno fmt` puts in where it breaks a line: a comma before a closing bracket (a hole of an array
 * stays), a semicolon before a closing brace, a bar or ampersand before the first of several types. Braces that it puts
 * round a lone statement count. It ends every statement with a semicolon, so a line break has no meaning of its own.
 *
 * @param tokens In order, without comments.
 * @param types Parts that are left out, with the comma behind each.
 */
export function codeText(
  text: string,
  tokens: readonly Span[],
  types: readonly Span[],
): string {
  const words: string[] = [];
  let type = 0;
  let afterType = false;
  for (const { start, end } of tokens) {
    while (type < types.length && types[type]!.end <= start) type++;
    if (type < types.length && types[type]!.start <= start) {
      afterType = true;
      continue;
    }
    const word = text.slice(start, end);
    if (afterType && word === ",") continue;
    afterType = false;
    const before = words.at(-1);
    if (
      (word === "|" || word === "&") && before !== undefined &&
      OPENS_TYPES.has(before)
    ) continue;
    if (before === "," && CLOSES_LIST.has(word) && !isHole(words.at(-2))) {
      words.pop();
    } else if (before === ";" && word === "}") words.pop();
    words.push(word);
  }
  return words.join(" ");
}

const CLOSES_LIST = new Set([")", "]", "}", ">"]);
const OPENS_TYPES = new Set(["=", ":", "(", "<", ",", "=>", "|", "&", "["]);

/** Whether a comma after this word stands for a missing element. */
function isHole(word: string | undefined): boolean {
  return word === "[" || word === ",";
}
