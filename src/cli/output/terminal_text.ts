import { visibleText } from "../../canon/visible_text.ts";

const ESCAPE = "\x1b";

/** What we write ourselves: line breaks, and bold and underline of tables. */
const OWN = new RegExp(`(\n|${ESCAPE}\\[(?:1|4|22|24)m)`);

/**
 * Text as a terminal may have it: whatever works unseen and is not ours, such as an escape sequence in a file's name, is
 * written out. JSON keeps its values.
 */
export function terminalText(text: string): string {
  return text.split(OWN).map((part, at) =>
    at % 2 === 0 ? visibleText(part) : part
  ).join("");
}
