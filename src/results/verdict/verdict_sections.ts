/** The verdict page as sections of sentences and tables, whatever it is written as. */
import type { Table } from "../table/table.ts";
import { claimCounts, claimsTable } from "./claims_table.ts";
import { pinsTable, versionsTable } from "./evidence_tables.ts";
import { headline } from "./headline.ts";
import { meansTables } from "./means_tables.ts";
import { picturesTables } from "./pictures_tables.ts";
import type { VerdictReport } from "./verdict_report.ts";

/** A part of the page. */
export interface VerdictSection {
  /** Unique, fit for an address. */
  readonly id: string;
  readonly heading: string;
  readonly sentences: readonly string[];
  /** A command line that shows it by itself; null where there is none. */
  readonly command: string | null;
  /** A picture of it, beside the page; null where there is none. */
  readonly badge: string | null;
  readonly tables: readonly Table[];
}

/** In their order; the first sums up the others. */
export function verdictSections(
  report: VerdictReport,
  digest: string,
): VerdictSection[] {
  const { tables, claims, failures, mode } = report;
  const plain = { sentences: [], command: null, badge: null };
  return [
    {
      ...plain,
      id: "summary",
      heading: "Summary",
      sentences: [
        ...tables.map(headline),
        ...claims.map((one) =>
          `Claims of ${one.title}: ${claimCounts(one.claims)}`
        ),
        report.scope,
        `This verdict has the digest sha256:${digest}; the same bytes and the same mode give the same.`,
        ...failures,
      ],
      command: mode === "quick"
        ? "deno task reproduce --quick"
        : "deno task reproduce",
      tables: [],
    },
    {
      ...plain,
      id: "pins",
      heading: "Pinned files",
      command: "deno task list",
      tables: [pinsTable(report)],
    },
    {
      ...plain,
      id: "versions",
      heading: "Published versions",
      command: "deno task check",
      tables: [versionsTable(report)],
    },
    ...tables.map((table): VerdictSection => ({
      id: table.id,
      heading: table.title,
      sentences: [headline(table), table.citation],
      command: table.command,
      badge: `badge-${table.id}.svg`,
      tables: table.kind === "means"
        ? meansTables(table)
        : picturesTables(table),
    })),
    ...claims.map((one): VerdictSection => ({
      ...plain,
      id: `claims-${one.id}`,
      heading: `Claims of ${one.title}`,
      sentences: [claimCounts(one.claims)],
      tables: [claimsTable(one)],
    })),
  ];
}
