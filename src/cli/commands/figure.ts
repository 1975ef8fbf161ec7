import type { Command } from "../flags/command.ts";
import { parseFlags } from "../flags/flags.ts";
import { CHARTS } from "../figure/charts.ts";
import { FIGURE_FLAGS } from "../figure/figure_flags.ts";

/** `deno task figure`: what a paper draws of pictures and of tables. */
export const figure: Command = {
  name: "figure",
  summary: "Draw the figures of a paper: pictures with crops, or charts",
  usage: "[FILE.json | ROOT] [flags] | pareto|ranks|intervals SUITE [flags]",
  details:
    "Pictures: --pairs of data sets and --methods, or folders of your own as score takes them. Charts are of a suite's newest version, or SUITE/VERSION. Files: SVG with text as outlines, PNG of stated dpi, PDF; the same bytes of the same input. docs/FIGURES.md has examples.",
  flags: FIGURE_FLAGS,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(FIGURE_FLAGS, args);
    const [first, ...rest] = positionals;
    const chart = CHARTS.find((name) => name === first);
    // What draws is loaded where something is drawn.
    if (chart === undefined) {
      const { pictureForm } = await import("../figure/picture_form.ts");
      return await pictureForm(given, positionals);
    }
    const { chartForm } = await import("../figure/chart_form.ts");
    return await chartForm(chart, given, rest);
  },
};
