/** What every page of the site has: a way past the head, the way up, one heading, and a foot that says what made it. */
import { type Child, Html } from "../../results/markup/html.ts";
import { relativePath } from "./relative_path.ts";
import type { SiteFile } from "./site_file.ts";

/** A page and what a link to it says. */
export interface PageLink {
  readonly label: string;
  readonly path: string;
}

/** A page before its frame. */
export interface FramedPage {
  readonly path: string;
  readonly title: string;
  /** From the start page to the page above this one. */
  readonly way: readonly PageLink[];
  /** Pages beside this one; the page itself may be among them. */
  readonly beside?: readonly PageLink[];
  readonly body: readonly Child[];
}

/** Where the style sheet and the script lie. */
export const SHEET = "site.css", SCRIPT = "site.js";

/** The whole page as a file. */
export function framePage(
  { path, title, way, beside = [], body }: FramedPage,
): SiteFile {
  const h = Html.element;
  const link = (step: PageLink): Html =>
    step.path === path
      ? h("span", { "aria-current": "page" }, step.label)
      : h("a", { href: relativePath(path, step.path) }, step.label);
  const list = (steps: readonly PageLink[]): Html =>
    h("ul", {}, steps.map((step) => h("li", {}, link(step))));
  return {
    path,
    content: Html.sitePage({
      title: `${title} · fusebench`,
      sheet: relativePath(path, SHEET),
      script: relativePath(path, SCRIPT),
      body: [
        h("a", { class: "skip", href: "#main" }, "Skip to the content"),
        h(
          "header",
          {},
          h("nav", { "aria-label": "Way up", class: "way" }, list(way)),
          h("h1", {}, title),
          beside.length === 0
            ? null
            : h("nav", { "aria-label": "Pages of this part" }, list(beside)),
        ),
        h("main", { id: "main", tabindex: -1 }, body),
        h(
          "footer",
          {},
          h(
            "p",
            {},
            "Made by ",
            h("code", {}, "deno task report"),
            " of fusebench from published result versions. It runs no script but its own and asks no other host for anything.",
          ),
        ),
      ],
    }),
  };
}
