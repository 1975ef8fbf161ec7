import type { FolderTables } from "../../bench/folders/folder_tables.ts";
import type { FolderScores } from "../../bench/folders/score_folders.ts";
import { text } from "../../results/terminal/text.ts";
import { print } from "../output/print.ts";
import { failureLines, missingLines } from "../output/report_absences.ts";
import { useAnsi } from "../output/use_ansi.ts";

/** Wider than this, profiles are printed one below the other. */
const WIDTH = 160;

/** Prints the means, then what is missing or failed and the digest; as one JSON document if asked. */
export function printScores(
  scores: FolderScores,
  { means, sideBySide, more }: FolderTables,
  { digest, out, json, quiet }: {
    /** Of the values. */
    readonly digest: string;
    /** Where the tables were written; null where they were not. */
    readonly out: string | null;
    readonly json: boolean;
    readonly quiet: boolean;
  },
): void {
  const { records, missing, matched, notes, computed } = scores;
  const failed = failureLines({ records, unreadable: [] });
  if (json) {
    const tables = [...means, ...more];
    print(JSON.stringify(
      {
        quality: digest,
        images: records.length,
        computed,
        missing,
        failed,
        matched,
        notes,
        tables: Object.fromEntries(
          tables.map(({ name, table }) => [name, table]),
        ),
      },
      null,
      2,
    ));
    return;
  }
  const ansi = useAnsi();
  const wide = sideBySide === null ? null : text(sideBySide.table, { ansi });
  const fits = wide !== null && wide.split("\n").slice(0, 3)
    .every((line) => line.length <= WIDTH);
  for (
    const shown of fits
      ? [wide]
      : means.map(({ table }) => text(table, { ansi }))
  ) print(shown);
  for (const line of [...missingLines(missing), ...failed]) print(line);
  if (quiet) return;
  for (const line of matched) print(line);
  print(
    `values of ${records.length} ${
      records.length === 1 ? "image" : "images"
    } (${computed} computed now): sha256 ${digest}`,
  );
  if (out !== null) {
    print(
      `tables (means, ranks, spread, values of each image; Markdown, CSV, LaTeX, JSON) are in ${out}`,
    );
  }
}
