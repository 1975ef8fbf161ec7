/** Tables that other commands left in `out/<suite>`, read back from their JSON. */
import { z } from "zod";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { readText } from "../../files/read_file.ts";
import type { FoundTable } from "../../report/report.ts";
import {
  numberCell,
  type Table,
  type TableCell,
} from "../../results/table/table.ts";

/** What `reproduce` leaves. */
export const VERDICT_TABLES = /^(?:summary|verdicts)$/;

/** What a detector found, and which metric says so before. */
export const DETECTION_TABLES = /^detection(?:-predicted-.+)?$/;

const cellSchema = z.union([
  z.string(),
  z.object({
    kind: z.literal("number"),
    value: z.number(),
    interval: z.object({ low: z.number(), high: z.number() }).nullish(),
  }),
  z.object({ kind: z.enum(["undefined", "nonFinite", "failed", "missing"]) }),
  z.null(),
]);

const tableSchema = z.object({
  title: z.string(),
  columns: z.array(z.object({
    id: z.string(),
    label: z.string(),
    better: z.enum(["higher", "lower"]).nullable(),
    digits: z.number().nullable(),
    floor: z.boolean().exactOptional(),
  })),
  rows: z.array(z.object({
    label: z.string(),
    cells: z.record(z.string(), cellSchema),
  })),
  notes: z.array(z.string()),
});

/**
 * Those in the folders of `out`, in the order of their names; a file that is none is passed over.
 *
 * @param wanted what a file is called, without its ending.
 */
export async function foundTables(
  out: string,
  wanted: RegExp,
): Promise<FoundTable[]> {
  const folders: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(out)) {
      if (isDirectory) folders.push(name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const found: FoundTable[] = [];
  for (const folder of folders.sort(codeUnitOrder)) {
    for (const file of await namesIn(`${out}/${folder}`)) {
      if (!wanted.test(file)) continue;
      const text = await readText(`${out}/${folder}/${file}.json`)
        .catch(() => null);
      const table = text === null ? null : tableIn(text);
      if (table !== null) found.push({ name: `${folder}: ${file}`, table });
    }
  }
  return found;
}

/** Names of JSON files without their ending, in their order. */
async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) {
    if (name.endsWith(".json")) names.push(name.slice(0, -".json".length));
  }
  return names.sort(codeUnitOrder);
}

function tableIn(text: string): Table | null {
  try {
    const { success, data } = tableSchema.safeParse(JSON.parse(text));
    if (!success) return null;
    const { title, columns, rows, notes } = data;
    return {
      title,
      rowHeading: "row",
      columns,
      notes,
      rows: rows.map(({ label, cells }) => ({
        label,
        cells: columns.map(({ id }) => cellOf(cells[id] ?? null)),
      })),
    };
  } catch {
    return null;
  }
}

function cellOf(cell: z.infer<typeof cellSchema>): TableCell {
  if (cell === null) return { kind: "missing", counts: null };
  if (typeof cell === "string") return { kind: "text", text: cell };
  return cell.kind === "number"
    ? {
      ...numberCell(cell.value),
      ...cell.interval === undefined ? {} : { interval: cell.interval },
    }
    : { kind: cell.kind, counts: null };
}
