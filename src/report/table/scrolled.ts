/** A frame around a wide table: it scrolls by itself, by keyboard too, and the page does not. */
import { Html } from "../../results/markup/html.ts";

/** The frame. It is called by the caption of its table, {@linkcode captionId}. */
export function scrolled(title: string, table: Html): Html {
  return Html.element(
    "div",
    {
      class: "scrolled",
      role: "region",
      tabindex: 0,
      "aria-labelledby": captionId(title),
    },
    table,
  );
}

/** An id for the caption of a table: its letters and digits. */
export function captionId(title: string): string {
  return `c-${title.replace(/[^A-Za-z0-9]+/g, "-")}`;
}
