/** The verdict on one screen of a terminal: at most 24 lines of 80 columns. */
import { visibleText } from "../../canon/visible_text.ts";
import { claimCounts } from "./claims_table.ts";
import { headline } from "./headline.ts";
import type { VerdictReport } from "./verdict_report.ts";

const LINES = 24, COLUMNS = 80;

/**
 * The lines.
 *
 * @param folder where the page is; null where it could not be written
 */
export function summaryLines(
  report: VerdictReport,
  digest: string,
  folder: string | null,
): string[] {
  const { pins, versions, tables, claims, failures, mode } = report;
  const last = [
    `verdict sha256:${digest}`,
    folder === null
      ? "the page could not be written"
      : `page    ${folder}/verdict.html, .md, .json`,
  ];
  const sum = (read: (pin: VerdictReport["pins"][number]) => number): number =>
    pins.reduce((total, pin) => total + read(pin), 0);
  const absent = sum((pin) => pin.absent);
  const wrong = sum((pin) => pin.wrong.length);
  const first = [
    mode === "quick"
      ? "reproduce --quick: a sample is computed, published records say the rest"
      : "reproduce: everything that can be run here is computed",
    `pins    ${sum(({ right }) => right)} of ${
      sum(({ total }) => total)
    } files right, ${absent} absent${
      absent === 0 ? "" : " (deno task fetch)"
    }, ${wrong} wrong`,
    ...[...Map.groupBy(versions, ({ standing }) => standing)].flatMap((
      [standing, own],
    ) =>
      packed(
        `results ${standing}: `,
        own.map(({ suite, version, recomputed, cells }) =>
          `${suite} ${version} (${recomputed} of ${cells} cells)`
        ),
      )
    ),
  ];
  const body = [
    ...failures.map((failure) => `! ${failure}`).slice(0, 3),
    ...tables.map(headline),
    ...claims.map(({ id, claims }) => `claims ${id}: ${claimCounts(claims)}`),
  ];
  const room = LINES - first.length - last.length;
  const shown = body.length <= room ? body : [
    ...body.slice(0, room - 1),
    `… and ${body.length - room + 1} more lines on the page`,
  ];
  return [...first, ...shown, ...last].map((line) => cut(visibleText(line)));
}

/** A digest or a path is never cut. */
function cut(line: string): string {
  const signs = [...line];
  return signs.length <= COLUMNS || /^(?:verdict|page) /.test(line)
    ? line
    : `${signs.slice(0, COLUMNS - 1).join("")}…`;
}

/** Items in as few lines as they need, those after the first indented. */
function packed(head: string, items: readonly string[]): string[] {
  const lines = [head.trimEnd()];
  items.forEach((item, at) => {
    const text = at === items.length - 1 ? ` ${item}` : ` ${item},`;
    if (lines.at(-1)!.length + text.length <= COLUMNS) {
      lines.push(lines.pop()! + text);
    } else lines.push(`       ${text}`);
  });
  return lines;
}
