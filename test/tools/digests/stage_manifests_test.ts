/**
 * What moves the digest of a stage, over the real sources: every file is changed, and none on disk.
 */
import { assert, assertEquals } from "@std/assert";
import { closeOver } from "../../../tools/digests/close_over.ts";
import { closuresText } from "../../../tools/digests/closures_text.ts";
import { manifestDigest } from "../../../tools/digests/manifest_digest.ts";
import {
  openProject,
  type Parsed,
  type Project,
  type ReadText,
} from "../../../tools/digests/project.ts";
import { readProjectText } from "../../../tools/digests/read_project_text.ts";
import { stageManifests } from "../../../tools/digests/stage_manifests.ts";
import { stages } from "../../../tools/digests/stages.ts";

const ROOT = new URL("../../../", import.meta.url);

const paths = [...sources("src")].sort();
const texts = new Map(
  [...paths, "deno.json", "deno.lock"].map((path) =>
    [path, readProjectText(path)!] as const
  ),
);
const parsed: Parsed = new Map();
const manifests = stageManifests(projectAfter((_, text) => text));
const names = [...manifests.keys()];
const digests = new Map(
  [...manifests].map(([name, manifest]) => [name, manifestDigest(manifest)]),
);

/** What becomes of the text of a file. */
type Change = (path: string, text: string) => string;

function* sources(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(new URL(folder, ROOT))) {
    const path = `${folder}/${name}`;
    if (isDirectory) yield* sources(path);
    else if (name.endsWith(".ts")) yield path;
  }
}

/** The project as it would be after a change, and nothing of it read yet. */
function projectAfter(change: Change): Project {
  const read: ReadText = (path) => {
    const text = texts.get(path);
    return text === undefined ? null : change(path, text);
  };
  return openProject(read, parsed);
}

/** The stages whose digest is another once there was a change; of all of them, or of some. */
function touched(change: Change, among: readonly string[] = names): string[] {
  const project = projectAfter(change);
  const all = stages(project);
  assertEquals(all.map(({ name }) => name), names);
  const asked = new Set(among);
  return all.filter((stage) =>
    asked.has(stage.name) &&
    manifestDigest(closeOver(stage, project)) !== digests.get(stage.name)
  ).map(({ name }) => name);
}

/**
 * Asserts that of these entries each one, changed alone, moves every stage that consists of it; and that a stage stays
 * where all are changed that it does not consist of.
 */
function assertMoves(
  entries: readonly string[],
  changed: (isChanged: (entry: string) => boolean) => Change,
): void {
  for (const entry of entries) {
    const reaching = stagesWith(entry);
    assertEquals(touched(changed((one) => one === entry), reaching), reaching);
  }
  for (const [stage, manifest] of manifests) {
    const own = new Set(manifest.map(([name]) => name));
    assertEquals(touched(changed((one) => !own.has(one)), [stage]), [], stage);
  }
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
  assertMoves(
    files,
    (isChanged) => (path, text) =>
      path.endsWith(".ts") && isChanged(path) ? addStatement(text) : text,
  );
});

Deno.test("digests: changed statements in all other files change no stage", () => {
  const files = paths.filter((path) => !inside.has(path));
  assert(files.length > 150);
  assertEquals(
    touched((path, text) =>
      inside.has(path) || !path.endsWith(".ts") ? text : addStatement(text)
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
  const packageNames = Object.keys(packages);
  assert(packageNames.some((name) => !inside.has(`npm:${name}`)));
  assertMoves(
    packageNames.map((name) => `npm:${name}`),
    (isChanged) => (path, text) =>
      path !== "deno.lock" ? text : packageNames.reduce(
        (lock, name) =>
          isChanged(`npm:${name}`)
            ? lock.replace(packages[name]!.integrity, "sha512-changed")
            : lock,
        text,
      ),
  );
});

function addStatement(text: string): string {
  return `${text}export const CHANGED = 1;\n`;
}
