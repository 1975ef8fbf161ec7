/** Writes the page: one folder that works from a disk and from any host of files. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { SAMPLE_PINS } from "../../datasets/sample/sample_pins.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { TrainedEntry } from "../../models/trained/trained_entry.ts";
import { engineScript, type RuntimeName, viewScript } from "./page_scripts.ts";
import { publishedCells } from "./published_cells.ts";

/** What the page is made of. */
export interface PageSources {
  /** The folder of published versions. */
  readonly results: string;
  readonly datasets: DatasetCatalog;
  readonly models: ModelCatalog;
  /** A folder for what lies in between. */
  readonly scratch: string;
  /** For which backends ONNX Runtime lies beside the page, for networks that are no chains: 20 MB for `wasm`, 37 for `webgpu`. */
  readonly runtimes: readonly RuntimeName[];
}

/** A file of the page. */
export interface PageFile {
  readonly name: string;
  readonly bytes: number;
}

const EMBEDDED = "fusebench-student";

const VIEW = new URL("../view/", import.meta.url);
const SAMPLE = new URL("../../datasets/sample/", import.meta.url);

/**
 * Writes every file of the page into a folder, beside what is there.
 *
 * @returns the files, those that a first visit loads first.
 * @throws {Error} if a script cannot be bundled or a file cannot be written.
 */
export async function writePage(
  folder: string,
  { results, datasets, models, scratch, runtimes }: PageSources,
): Promise<PageFile[]> {
  const embedded = embeddedOf(models);
  const rows = await publishedCells(results, datasets, models);
  const files: [name: string, text: string][] = [
    ["index.html", await Deno.readTextFile(new URL("index.html", VIEW))],
    ["icon.svg", await Deno.readTextFile(new URL("icon.svg", VIEW))],
    ["page.css", await Deno.readTextFile(new URL("page.css", VIEW))],
    ["page.js", await viewScript(scratch)],
    ["engine.js", await engineScript(scratch, embedded, null)],
    [
      "published.js",
      `globalThis.fusebenchPublished = ${JSON.stringify(rows)};\n`,
    ],
    [
      "sample.js",
      `globalThis.fusebenchSample = ${JSON.stringify(await sample())};\n`,
    ],
  ];
  for (const name of runtimes) {
    files.push([
      `ort-${name}.js`,
      await engineScript(scratch, embedded, name),
    ]);
  }
  await Deno.mkdir(folder, { recursive: true });
  const written: PageFile[] = [];
  for (const [name, text] of files) {
    const bytes = new TextEncoder().encode(text);
    await writeAtomically(`${folder}/${name}`, bytes);
    written.push({ name, bytes: bytes.length });
  }
  return written;
}

/** The network that the page holds: trained here on drawn scenes, so free to be handed on. */
function embeddedOf({ models }: ModelCatalog): TrainedEntry {
  const entry = models.get(EMBEDDED);
  if (entry?.kind !== "trained" || !entry.licence.redistributable) {
    throw new TypeError(
      `Cannot write the page: ${EMBEDDED} is not free to be handed on`,
    );
  }
  return entry;
}

/** The pictures of the sample, as base64. */
async function sample(): Promise<Record<string, Record<string, string>>> {
  const scenes: Record<string, Record<string, string>> = {};
  for (const { id } of SAMPLE_PINS) {
    const picture = async (side: string): Promise<string> =>
      (await Deno.readFile(new URL(`${side}/${id}.png`, SAMPLE))).toBase64();
    scenes[id] = { ir: await picture("ir"), vi: await picture("vi") };
  }
  return scenes;
}
