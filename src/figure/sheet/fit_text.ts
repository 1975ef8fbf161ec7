import type { Pen } from "../pen.ts";

/** A text and the size it is set in. */
export interface FittedText {
  readonly text: string;
  /** Points. */
  readonly size: number;
}

/** Smaller than this nobody reads it in print. */
const LEAST = 5;

/** A line of text that is no wider than there is room: set smaller, and from 5 points on cut, which an ellipsis says. */
export function fitText(
  pen: Pen,
  text: string,
  { size, room, isBold = false }: {
    readonly size: number;
    readonly room: number;
    readonly isBold?: boolean;
  },
): FittedText {
  const width = pen.widthOf(text, size, isBold);
  if (width <= room) return { text, size };
  const smaller = Math.max(LEAST, size * room / width);
  const letters = [...text];
  let shown = text;
  while (letters.length > 1 && pen.widthOf(shown, smaller, isBold) > room) {
    letters.pop();
    shown = `${letters.join("")}…`;
  }
  return { text: shown, size: smaller };
}
