/// <reference lib="dom" />
/** The pairs of published tables: which there are, and their bytes where they lie beside the page. */
import { sha256Hex } from "../../canon/digest.ts";
import type { GivenFile } from "../worker/messages.ts";
import type {
  PublishedCell,
  PublishedSource,
} from "../worker/published_cell.ts";
import { make } from "./dom.ts";
import { loadScript } from "./engine_door.ts";

declare global {
  /** What `published.js` leaves. */
  var fusebenchPublished: readonly PublishedCell[] | undefined;
  /** What `sample.js` leaves: PNG files as base64. */
  var fusebenchSample:
    | Readonly<Record<string, Readonly<Record<"ir" | "vi", string>>>>
    | undefined;
}

/** @throws {Error} if the script is not beside the page. */
export async function loadPublished(): Promise<readonly PublishedCell[]> {
  await loadScript("published.js");
  return globalThis.fusebenchPublished ?? [];
}

/**
 * The files of a scene of the sample.
 *
 * @throws {Error} if the script is not beside the page.
 */
export async function sampleScene(id: string): Promise<GivenFile[]> {
  await loadScript("sample.js");
  const scene = globalThis.fusebenchSample?.[id];
  if (scene === undefined) {
    throw new Error(`Cannot show ${id}: reload the page`);
  }
  return (["ir", "vi"] as const).map((role) => ({
    path: `${role}/${id}.png`,
    role,
    file: new Blob([Uint8Array.fromBase64(scene[role])]),
  }));
}

/** One option for each pair. */
export function pairOptions(rows: readonly PublishedCell[]): Node[] {
  const names = new Map(rows.map((row) => [nameOf(row), row]));
  return [...names.keys()].map((name) => make("option", { value: name }, name));
}

/** A row of that pair. */
export function rowOf(
  rows: readonly PublishedCell[],
  name: string,
): PublishedCell | undefined {
  return rows.find((row) => nameOf(row) === name);
}

/**
 * The two files of a published pair, from `sha256/<digest>` beside the page, verified.
 *
 * @returns null where they are not there.
 */
export async function fetchPair(
  { dataset, pair, ir, vi }: PublishedCell,
): Promise<GivenFile[] | null> {
  if (dataset === "sample") return await sampleScene(pair);
  const found: GivenFile[] = [];
  for (const [role, source] of [["ir", ir], ["vi", vi]] as const) {
    const bytes = await fetchObject(source);
    if (bytes === null) return null;
    const name = source.url?.split("/").at(-1) ?? pair;
    found.push({
      path: `${role}/${decodeURIComponent(name)}`,
      role,
      file: new Blob([bytes]),
    });
  }
  return found;
}

/** Where the files of a pair are pinned, and what to do with them. */
export function whereToGet({ ir, vi }: PublishedCell): Node {
  const link = ({ url, sha256 }: PublishedSource): Node =>
    make(
      "li",
      {},
      make("a", { href: url ?? "" }, url ?? ""),
      ` (sha256 ${sha256.slice(0, 12)}…)`,
    );
  return make(
    "div",
    {},
    make(
      "p",
      {},
      "Its files are not beside this page. Serve the page with deno task page --serve where they are in your store, or get them yourself and give them above:",
    ),
    make("ul", { class: "notes" }, link(ir), link(vi)),
  );
}

async function fetchObject(
  { sha256 }: PublishedSource,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (location.protocol === "file:") return null;
  const response = await fetch(`sha256/${sha256}`).catch(() => null);
  if (response === null || !response.ok) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (await sha256Hex(bytes) !== sha256) {
    throw new Error(
      `Cannot use sha256/${sha256}: its bytes have another digest; fetch it anew`,
    );
  }
  return bytes;
}

function nameOf({ dataset, pair }: PublishedCell): string {
  return `${dataset}/${pair}`;
}
