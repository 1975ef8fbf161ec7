/**
 * What moves the digest of a stage, over the real sources: every file is changed, and none on disk.
 */
import { assert, assertEquals } from "@std/assert";
import type { Manifest } from "../../../src/bench/cell/manifest.ts";
import { closuresText } from "../../../tools/digests/closures_text.ts";
import { manifestDigest } from "../../../tools/digests/manifest_digest.ts";
import {
  openProject,
  type Parsed,
  type ReadText,
} from "../../../tools/digests/project.ts";
import { readProjectText } from "../../../tools/digests/read_project_text.ts";
import { stageManifests } from "../../../tools/digests/stage_manifests.ts";

const ROOT = new URL("../../../", import.meta.url);

const paths = [...sources("src")].sort();
const texts = new Map(
  [...paths, "deno.json", "deno.lock"].map((path) =>
    [path, readProjectText(path)!] as const
  ),
);
const parsed: Parsed = new Map();
const manifests = manifestsOf((path) => texts.get(path) ?? null);
const digests = digestsOf(manifests);

function* sources(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(new URL(folder, ROOT))) {
    const path = `${folder}/${name}`;
    if (isDirectory) yield* sources(path);
    else if (name.endsWith(".ts")) yield path;
  }
}

function manifestsOf(read: ReadText): ReadonlyMap<string, Manifest> {
  return stageManifests(openProject(read, parsed));
}

function digestsOf(
  manifests: ReadonlyMap<string, Manifest>,
): ReadonlyMap<string, string> {
  return new Map(
    [...manifests].map(([name, manifest]) => [name, manifestDigest(manifest)]),
  );
}

const written = textsOf(manifests);

/** The stages whose digest is another once `change` was at the texts. */
function touched(change: (path: string, text: string) => string): string[] {
  const changed = manifestsOf((path) => {
    const text = texts.get(path);
    return text === undefined ? null : change(path, text);
  });
  assertEquals([...changed.keys()], [...digests.keys()]);
  // A digest is of the manifest alone: one that reads the same is not digested again.
  return [...textsOf(changed)].filter(([name, text]) =>
    text !== written.get(name) &&
    manifestDigest(changed.get(name)!) !== digests.get(name)
  ).map(([name]) => name);
}

function textsOf(
  manifests: ReadonlyMap<string, Manifest>,
): ReadonlyMap<string, string> {
  return new Map(
    [...manifests].map(([name, manifest]) => [name, manifest.join("\n")]),
  );
}

/** The stages that consist of an entry, among others. */
function stagesWith(entry: string): string[] {
  return [...manifests].filter(([, manifest]) =>
    manifest.some(([name]) => name === entry)
  ).map(([stage]) => stage);
}

const inside = new Set([...manifests.values()].flat().map(([name]) => name));

Deno.test("closures: each stage consists of what people have agreed to", async () => {
  const agreed = await Deno.readTextFile(
    new URL("closures.txt", import.meta.url),
  );
  assertEquals(
    closuresText(manifests),
    agreed,
    "a stage consists of other files; if it should, run deno task digests --list > test/tools/digests/closures.txt and have the difference read",
  );
});

Deno.test("closures: what cannot change a value is in none", () => {
  const beside = /^src\/(cli|fuzz|store|datasets|std)\//;
  assertEquals([...inside].filter((name) => beside.test(name)), []);
  assertEquals(stagesWith("npm:zod@4.6.7"), ["backend/webgpu", "backend/wgsl"]);
});

Deno.test("digests: a changed statement changes the stages that reach its file, and no other", () => {
  const files = paths.filter((path) => inside.has(path));
  assert(files.length > 150);
  for (const file of files) {
    assertEquals(
      touched((path, text) =>
        path === file ? `${text}export const CHANGED = 1;\n` : text
      ),
      stagesWith(file),
      file,
    );
  }
});

Deno.test("digests: changed statements in all other files change no stage", () => {
  const files = paths.filter((path) => !inside.has(path));
  assert(files.length > 150);
  assertEquals(
    touched((path, text) =>
      inside.has(path) || !path.endsWith(".ts")
        ? text
        : `${text}export const CHANGED = 1;\n`
    ),
    [],
  );
});

Deno.test("digests: comments, white space and line ends change no stage, wherever they change", () => {
  assertEquals(
    touched((path, text) =>
      path.endsWith(".ts")
        ? `/* changed */\n\n${text}\n// changed\n`.replaceAll("\n", "\r\n")
        : text
    ),
    [],
  );
});

Deno.test("digests: a package of other bytes changes the stages that reach it, and no other", () => {
  const packages: Record<string, { integrity: string }> =
    JSON.parse(texts.get("deno.lock")!).npm;
  const names = Object.keys(packages);
  assert(names.some((name) => !inside.has(`npm:${name}`)));
  for (const name of names) {
    const { integrity } = packages[name]!;
    assertEquals(
      touched((path, text) =>
        path === "deno.lock" ? text.replace(integrity, "sha512-changed") : text
      ),
      stagesWith(`npm:${name}`),
      name,
    );
  }
});
