/** Any text as ASCII that LaTeX sets, in OT1 and T1 without a package, and nothing dropped. */

import { visibleText } from "../../canon/visible_text.ts";
import { LATEX_ACCENTS, LATEX_SIGNS } from "./latex_signs.ts";

/**
 * The text with what LaTeX reads as markup escaped, accents and signs as commands, and every other character as its code
 * point in brackets, such as `{[}U+878D{]}`.
 */
export function latexText(text: string): string {
  return visibleText(text.replace(/\r\n|[\r\n]/g, " ")).normalize("NFC")
    .replace(/\p{Zs}(?<![\u00a0\u202f])/gu, " ")
    .replace(MARKED, sign);
}

/** Accented letters that are two characters, what is not ASCII, markup, and the first of two signs that would be set as one. */
const MARKED =
  /[A-Za-z]\p{Mn}|[^ -~]|[\\{}$&#%_^~<>|"*[\]`]|-(?=-)|'(?=')|,(?=,)/gu;

function sign(character: string): string {
  const known = LATEX_SIGNS[character];
  if (known !== undefined) return known;
  const [letter = "", mark = "", ...more] = character.normalize("NFD");
  const accent = LATEX_ACCENTS[mark];
  if (/[A-Za-z]/.test(letter) && accent !== undefined && more.length === 0) {
    return `${accent}{${letter}}`;
  }
  return [...character].map((one) =>
    one < "\x7f"
      ? one
      : `{[}U+${
        one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")
      }{]}`
  ).join("");
}
