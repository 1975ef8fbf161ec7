/** The verdict page as one HTML file that needs no script and no other host. */
import { visibleText } from "../../canon/visible_text.ts";
import { Html } from "../markup/html.ts";
import { tableHtml } from "../markup/table_html.ts";
import { VERDICT_STYLE } from "./verdict_style.ts";
import type { VerdictSection } from "./verdict_sections.ts";

/** Its text. */
export async function verdictHtml(
  title: string,
  sections: readonly VerdictSection[],
): Promise<string> {
  const h = Html.element;
  const [summary, ...others] = sections;
  const part = (
    { id, heading, sentences, command, badge, tables }: VerdictSection,
  ): Html =>
    h(
      "section",
      { id, "aria-labelledby": `${id}-heading` },
      h("h2", { id: `${id}-heading` }, visibleText(heading)),
      badge !== null &&
        h(
          "p",
          {},
          h("img", {
            src: badge,
            alt: visibleText(sentences[0] ?? heading),
            height: 20,
          }),
        ),
      sentences.length > 0 && h(
        "ul",
        {},
        sentences.map((sentence) => h("li", {}, visibleText(sentence))),
      ),
      command !== null && h("pre", {}, h("code", {}, visibleText(command))),
      tables.map(tableHtml),
    );
  return await Html.document({
    title,
    style: VERDICT_STYLE,
    body: [
      h("a", { href: "#main", class: "skip" }, "To the verdict"),
      h("header", {}, h("h1", {}, visibleText(title))),
      h(
        "main",
        { id: "main" },
        summary !== undefined && part(summary),
        h(
          "nav",
          { "aria-label": "Sections" },
          h(
            "ol",
            {},
            others.map(({ id, heading }) =>
              h("li", {}, h("a", { href: `#${id}` }, visibleText(heading)))
            ),
          ),
        ),
        others.map(part),
      ),
    ],
  });
}
