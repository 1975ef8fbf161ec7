/** Tables that `reproduce` left in `out/<suite>`, read back from their JSON. */
import { z } from "zod";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { readText } from "../../files/read_file.ts";
import type { FoundTable } from "../../report/report.ts";
import {
  numberCell,
  type Table,
  type TableCell,
} from "../../results/table/table.ts";

const FILES = ["summary", "verdicts"];

const cellSchema = z.union([
  z.string(),
  z.object({ kind: z.literal("number"), value: z.number() }),
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

/** Those in the folders of `out`, in the order of their names; a file that is none is passed over. */
export async function foundTables(out: string): Promise<FoundTable[]> {
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
    for (const file of FILES) {
      const text = await readText(`${out}/${folder}/${file}.json`)
        .catch(() => null);
      const table = text === null ? null : tableIn(text);
      if (table !== null) found.push({ name: `${folder}: ${file}`, table });
    }
  }
  return found;
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
    ? numberCell(cell.value)
    : { kind: cell.kind, counts: null };
}
