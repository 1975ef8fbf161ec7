/// <reference lib="dom" />
/** What came of holding values to the published ones. */
import type { PublishedComparison } from "../worker/compare_published.ts";
import { make } from "./dom.ts";

/** The comparison in a sentence, and every value at full length. */
export function showComparison(
  { row, why, backend, samePicture, values }: PublishedComparison,
): Node {
  if (row === null) return make("p", {}, why);
  const equal = values.filter(({ isEqual }) => isEqual).length;
  const verdict = equal === values.length
    ? `All ${values.length} values are equal to the last digit.`
    : `${values.length - equal} of ${values.length} values differ.`;
  const { dataset, pair, model, protocol, suite, version } = row;
  return make(
    "div",
    {},
    make(
      "p",
      { class: equal === values.length ? "" : "failed" },
      `${verdict} ${
        samePicture
          ? "The network's grey picture is the published one, sample for sample."
          : "The network's grey picture is another one."
      }`,
    ),
    ...backend === row.backend ? [] : [
      make(
        "p",
        { class: "notes" },
        `The published picture was made on ${row.backend}, this one on ${backend}: a level near a tie may fall on its other side. With ONNX Runtime beside the page (written without --lean) both are made alike.`,
      ),
    ],
    make(
      "div",
      {
        class: "wide",
        tabindex: "0",
        role: "region",
        "aria-label": "Published values and those found here",
      },
      make(
        "table",
        {},
        make(
          "caption",
          {},
          `${dataset}/${pair}, ${model} under ${protocol}: ${suite} ${version} (${row.backend}) and here (${backend})`,
        ),
        make(
          "thead",
          {},
          make(
            "tr",
            {},
            ...["variant", "published", "here", ""].map((text) =>
              text === "" ? make("td") : make("th", { scope: "col" }, text)
            ),
          ),
        ),
        make(
          "tbody",
          {},
          ...values.map(({ variant, published, here, isEqual }) =>
            make(
              "tr",
              {},
              make("th", { scope: "row" }, variant),
              make("td", {}, JSON.stringify(published)),
              make("td", {}, JSON.stringify(here)),
              make("td", {}, isEqual ? "equal" : "differs"),
            )
          ),
        ),
      ),
    ),
  );
}
