/** Pins and published versions as tables. */
import type { Table } from "../table/table.ts";
import { textTable } from "../table/text_table.ts";
import type { VerdictReport } from "./verdict_report.ts";

/** What of the pinned files is here. */
export function pinsTable({ pins }: Pick<VerdictReport, "pins">): Table {
  return textTable({
    title: "Pinned files",
    rowHeading: "files",
    heads: ["pinned", "here and right", "absent", "wrong", "what would help"],
    rows: pins.map(({ what, total, right, absent, wrong, how }) => [
      what,
      String(total),
      String(right),
      String(absent),
      wrong.length === 0 ? "0" : `${wrong.length}: ${wrong.join("; ")}`,
      how ?? "",
    ]),
  });
}

/** What became of the published versions. */
export function versionsTable(
  { versions }: Pick<VerdictReport, "versions">,
): Table {
  return textTable({
    title: "Published result versions, computed again",
    rowHeading: "version",
    heads: [
      "quality digest",
      "cells",
      "computed here",
      "others here",
      "verdict",
      "notes",
      "command",
    ],
    rows: versions.map((one) => [
      `${one.suite} ${one.version}`,
      one.quality === null ? "–" : `sha256:${one.quality}`,
      String(one.cells),
      String(one.recomputed),
      String(one.drifted),
      one.standing,
      one.notes.join(" · "),
      one.command,
    ]),
    notes: [
      "Each version's records are held to their seals and to its quality digest as they are read. Of a whole recomputation the digest is compared; of a part each cell: files, planes, network, raw output, fused picture and every value, bit by bit.",
    ],
  });
}
