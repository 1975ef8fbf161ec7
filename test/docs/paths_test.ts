/** What pages and comments name is there: paths, files, and the targets of links. */
import { assertEquals } from "@std/assert";

const root = new URL("../../", import.meta.url);

/** The worked examples of the pages, which their reader makes. */
const MADE_BY_THE_READER: ReadonlySet<string> = new Set([
  "benches/suites/pairs.json",
  "src/metrics/variants/house/mse.ts",
  "test/fixtures/metrics/goldens/house/mse.json",
]);

const FOLDERS = "src|test|tools|benches|assembly|contrib|docs|results" as const;

/** Every file of the project by its path from the root. */
const files: string[] = [];
for (const folder of FOLDERS.split("|")) await list(`${folder}/`);
for await (const { name, isFile } of Deno.readDir(root)) {
  if (isFile) files.push(name);
}
const paths = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
const names = new Set(files.map((file) => file.split("/").at(-1)!));

async function list(folder: string): Promise<void> {
  for await (
    const { name, isDirectory } of Deno.readDir(new URL(folder, root))
  ) {
    if (isDirectory) await list(`${folder}${name}/`);
    else files.push(`${folder}${name}`);
  }
}

/** `src` and `src/bench` of `src/bench/run_suite.ts`. */
function foldersOf(file: string): string[] {
  const parts = file.split("/").slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}

/** The paths a text names that are not there; of one with a part in angle brackets what stands before it. */
function lostPaths(text: string): string[] {
  const named = text.matchAll(
    new RegExp(String.raw`(?<![\w./-])(?:${FOLDERS})/[\w./-]*<?`, "g"),
  );
  return [...named].map(([path]) =>
    path.endsWith("<")
      ? path.slice(0, path.lastIndexOf("/"))
      : path.replace(/[./]+$/, "")
  ).filter((path) => !paths.has(path) && !MADE_BY_THE_READER.has(path));
}

/** Files that a text names alone, as `luma.ts`, and that are nowhere. */
function lostNames(text: string): string[] {
  return [...text.matchAll(/`(\w+\.ts)`/g)].map(([, name]) => name!)
    .filter((name) => !names.has(name));
}

/** Targets of links that are not there, places within pages included. */
async function lostLinks(page: string, text: string): Promise<string[]> {
  const lost: string[] = [];
  for (const [, link] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
    const [target = "", place] = link!.split("#");
    const path = target === "" ? page : new URL(target, `file:///${page}`)
      .pathname.slice(1);
    if (!paths.has(path)) lost.push(link!);
    else if (place !== undefined && !(await placesOf(path)).includes(place)) {
      lost.push(link!);
    }
  }
  return lost;
}

/** The headings of a page as links name them. */
async function placesOf(page: string): Promise<string[]> {
  const text = await Deno.readTextFile(new URL(page, root));
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!.toLowerCase().replace(/[^\w\s-]/g, "").replace(/\s/g, "-")
  );
}

/** What a page says now: of the changelog only what is not released. */
function presentOf(page: string, text: string): string {
  return page === "CHANGELOG.md"
    ? text.split(/^(?=## )/m).slice(0, 2).join("")
    : text;
}

const pages = files.filter((file) =>
  file.endsWith(".md") && !file.startsWith("results/")
);

for (const page of pages) {
  Deno.test(`${page}: every path, file and link it names is there`, async () => {
    const text = presentOf(page, await Deno.readTextFile(new URL(page, root)));
    assertEquals([...lostPaths(text), ...lostNames(text)], []);
    assertEquals(await lostLinks(page, text), []);
  });
}

Deno.test("every path that a comment names is there", async () => {
  const lost: string[] = [];
  for (const file of files) {
    if (!/^(src|tools|assembly|benches)\/.*\.ts$/.test(file)) continue;
    const text = await Deno.readTextFile(new URL(file, root));
    const comments = text.match(/\/\*\*[^]*?\*\/|\/\/.*$/gm) ?? [];
    for (const path of comments.flatMap(lostPaths)) {
      lost.push(`${file}: ${path}`);
    }
  }
  assertEquals(lost, []);
});
