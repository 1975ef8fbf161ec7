/** The verdict page as Markdown. */
import { visibleText } from "../../canon/visible_text.ts";
import { markdown, markdownText } from "../table/markdown.ts";
import type { VerdictSection } from "./verdict_sections.ts";

/** Its text. */
export function verdictMarkdown(
  title: string,
  sections: readonly VerdictSection[],
): string {
  return [
    `# ${markdownText(title)}`,
    "",
    ...sections.flatMap(({ heading, sentences, command, badge, tables }) => [
      `## ${markdownText(heading)}`,
      "",
      ...badge === null ? [] : [`![reproducible](${badge})`, ""],
      ...sentences.map((sentence) => `- ${markdownText(sentence)}`),
      ...sentences.length === 0 ? [] : [""],
      ...command === null ? [] : ["```sh", visibleText(command), "```", ""],
      ...tables.map(markdown),
    ]),
  ].join("\n");
}
