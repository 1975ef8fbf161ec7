/** A chart on a page: a file of its own, with words for who does not see it. */
import { Html } from "../../results/markup/html.ts";

/** Charts beside each other where there is room. */
export function chartGrid(figures: readonly Html[]): Html {
  return Html.element("div", { class: "charts" }, figures);
}

/** The figure; the chart is loaded when it comes near. */
export function chartFigure(
  address: string,
  words: string,
  caption: string,
): Html {
  const h = Html.element;
  return h(
    "figure",
    { class: "chart" },
    h(
      "div",
      { class: "scrolled", role: "group", tabindex: 0, "aria-label": caption },
      h("img", {
        src: address,
        alt: words,
        loading: "lazy",
        decoding: "async",
      }),
    ),
    h(
      "figcaption",
      {},
      caption,
      " ",
      h("a", { href: address, download: true }, "SVG"),
    ),
  );
}
