import { readText } from "../../files/read_file.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import type { Report } from "../../report/report.ts";
import { siteFiles } from "../../report/site_files.ts";

/** What was written. */
export interface WrittenSite {
  readonly pages: number;
  readonly charts: number;
  readonly pictures: number;
  readonly bytes: number;
  /** The largest page and its bytes, before pictures and charts. */
  readonly largest: { readonly path: string; readonly bytes: number };
}

/** Writes a site into a folder, file by file. What lies there besides stays. */
export async function writeSite(
  report: Report,
  folder: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<WrittenSite> {
  const script = await readText(
    new URL("../../report/site/behaviour.js", import.meta.url),
  );
  const counts = { html: 0, svg: 0, png: 0 };
  let bytes = 0, largest = { path: "", bytes: 0 };
  for await (const { path, content } of siteFiles(report, script)) {
    signal?.throwIfAborted();
    const data = typeof content === "string"
      ? new TextEncoder().encode(content)
      : content;
    await writeAtomically(`${folder}/${path}`, data);
    bytes += data.length;
    const kind = path.split(".").at(-1)!;
    if (kind in counts) counts[kind as keyof typeof counts]++;
    if (kind === "html" && data.length > largest.bytes) {
      largest = { path, bytes: data.length };
    }
  }
  return {
    pages: counts.html,
    charts: counts.svg,
    pictures: counts.png,
    bytes,
    largest,
  };
}
