/** Writes the page: one folder that works from a disk and from any host of files. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { SAMPLE_PINS } from "../../datasets/sample/sample_pins.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import { escapeXml } from "../../results/chart/escape_xml.ts";
import { embeddedNetwork } from "./embedded_network.ts";
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
  /** Where the page leads back to, as seen from it; nowhere unless told. */
  readonly home?: string;
}

/** A file of the page. */
export interface PageFile {
  readonly name: string;
  readonly bytes: number;
}

/** What stands in `index.html` where a way up may be. */
const NO_WAY_UP = "<!-- way up -->";

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
  { results, datasets, models, scratch, runtimes, home }: PageSources,
): Promise<PageFile[]> {
  const embedded = embeddedNetwork(models);
  const rows = await publishedCells(results, datasets, models);
  const files: [name: string, text: string][] = [
    ["index.html", withHome(await part("index.html"), home)],
    ["icon.svg", await part("icon.svg")],
    ["page.css", await part("page.css")],
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

function part(name: string): Promise<string> {
  return Deno.readTextFile(new URL(name, VIEW));
}

/** The page with its way up where there is one. */
function withHome(page: string, home: string | undefined): string {
  return home === undefined ? page : page.replace(
    NO_WAY_UP,
    `<nav aria-label="Way up"><a href="${escapeXml(home)}">fusebench</a></nav>`,
  );
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
