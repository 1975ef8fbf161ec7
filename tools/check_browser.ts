/**
 * Proves that the rooms a web page needs run in one: they type-check with a browser's libraries only, name neither Deno
 * nor Node, and bundle into a script that names neither.
 */
import { print } from "../src/cli/output/print.ts";

/** The rooms; docs/ARCHITECTURE.md names them too. */
export const BROWSER_ROOMS: readonly string[] = [
  "canon",
  "numeric",
  "statistics",
  "image",
  "metrics",
  "protocol",
  "models",
  "runtime",
  "engine",
  "results",
  "provenance",
];

/** The page runs in one too; what it takes of `src/bench` names types of other places, so it is bundled and not checked. */
const PAGE = ["src/page/view", "src/page/worker"];

/** What no source of theirs may name. */
const STRANGERS = /\bDeno\.\w|\bprocess\.\w|\bBuffer\.\w|["']node:|\brequire\(/;

/** How a bundle asks for a module of Node; ONNX Runtime's own names stand behind its question where it runs. */
const NODE_MODULES = /^import .*["']node:|\b__require\(/;

/** Every source of a folder. */
async function* sources(folder: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) yield* sources(`${folder}/${name}`);
    else if (name.endsWith(".ts")) yield `${folder}/${name}`;
  }
}

/** Runs Deno and ends with its complaints if it has any. */
async function deno(...args: string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command("deno", {
    args,
    env: { NO_COLOR: "1" },
  }).output();
  if (!success) {
    throw new Error(
      `Cannot ${args[0]} for browsers:\n${new TextDecoder().decode(stderr)}`,
    );
  }
}

/** Ends if a file names what no browser has. */
async function refuse(file: string, strangers: RegExp): Promise<void> {
  const lines = (await Deno.readTextFile(file)).split("\n");
  const at = lines.findIndex((line) => strangers.test(line));
  if (at >= 0) {
    throw new Error(
      `Cannot run ${file} in a browser: line ${at + 1} names ${
        strangers.exec(lines[at]!)![0]
      }`,
    );
  }
}

if (import.meta.main) {
  const folders = BROWSER_ROOMS.map((room) => `src/${room}`);
  const files = (await Promise.all(
    [...folders, ...PAGE].map((folder) => Array.fromAsync(sources(folder))),
  )).flat();
  for (const file of files) await refuse(file, STRANGERS);
  await Deno.mkdir(".fusebench", { recursive: true });
  // The pinned versions; of a copy, because those that only tests use are dropped from it.
  const lock = ".fusebench/browser.lock";
  await Deno.copyFile("deno.lock", lock);
  await deno(
    "check",
    "--quiet",
    `--lock=${lock}`,
    "--config=tools/browser/deno.json",
    "--import-map=deno.json",
    ...folders,
  );
  const entry = ".fusebench/browser.ts", script = ".fusebench/browser.js";
  await Deno.writeTextFile(
    entry,
    files.map((file) => `import "../${file}";\n`).join(""),
  );
  await deno("bundle", "--quiet", "--platform=browser", "-o", script, entry);
  await refuse(script, NODE_MODULES);
  const { size } = await Deno.stat(script);
  print(
    `${files.length} files in ${BROWSER_ROOMS.length} rooms and the page run in a browser; bundled ${
      (size / 1e6).toFixed(1)
    } MB`,
  );
}
