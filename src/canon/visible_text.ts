/** Text from outside as it may stand in a table, an error or a terminal: nothing in it works unseen. */

/**
 * The text with every character that is not seen but does something written as `\uXXXX`: control and format characters
 * (escape sequences, bidirectional overrides, zero-width joiners), line and paragraph separators, lone surrogates.
 *
 * The escapes are those of JSON: in a JSON text the strings keep their value.
 */
export function visibleText(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) =>
      Array.from(
        { length: character.length },
        (_, at) =>
          `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
      ).join(""),
  );
}
