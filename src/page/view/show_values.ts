/// <reference lib="dom" />
/** The values of one picture: a row for each head, a column for each profile, as `score` prints them. */
import type { MetricValue } from "../../results/record/metric_value.ts";
import type { ProfileValues } from "../worker/messages.ts";
import { make } from "./dom.ts";

const DIGITS = 4;

/** A table of values; the full value is each cell's own data. */
export function showValues(profiles: readonly ProfileValues[]): Node {
  const heads = [
    ...new Set(
      profiles.flatMap(({ values }) => values.map(({ head }) => head)),
    ),
  ];
  return make(
    "div",
    { class: "wide", tabindex: "0", role: "region", "aria-label": "Metrics" },
    make(
      "table",
      { id: "values" },
      make("caption", {}, "Metrics of the fused picture"),
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          make("th", { scope: "col" }, "metric"),
          ...profiles.map(({ profile }) =>
            make("th", { scope: "col" }, profile)
          ),
        ),
      ),
      make("tbody", {}, ...heads.map((head) => row(head, profiles))),
    ),
  );
}

function row(head: string, profiles: readonly ProfileValues[]): Node {
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, head),
    ...profiles.map(({ values }) => {
      const found = values.find((one) => one.head === head);
      if (found === undefined) return make("td");
      const { variant, value } = found;
      return make(
        "td",
        { "data-variant": variant, "data-value": JSON.stringify(value) },
        valueText(value),
      );
    }),
  );
}

function valueText(value: MetricValue): string {
  if (typeof value === "number") return value.toFixed(DIGITS);
  return typeof value === "string" ? value : `undefined: ${value.undefined}`;
}
