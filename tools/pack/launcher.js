#!/usr/bin/env node
/** Starts the program on the npm package `deno`, with the permissions that the command needs and no more. */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = (file) => join(root, "program", "src", "cli", file);
const permissions = JSON.parse(
  readFileSync(new URL("./permissions.json", import.meta.url), "utf8"),
);
const [name = "--help"] = process.argv.slice(2);
const { args, read, places } = Object.hasOwn(permissions, name)
  ? permissions[name]
  : { args: permissions.score.args, read: [], places: false };

const runtime = createRequire(import.meta.url).resolve("deno/package.json");
const deno = [
  join(dirname(runtime), "bin.cjs"),
  "run",
  "--node-modules-dir=manual",
  "--no-config",
  "--unstable-lazy-dynamic-imports",
];
const env = {
  ...process.env,
  // The process that serves a GPU is started by its name.
  PATH: [join(dirname(runtime), "..", ".bin"), process.env.PATH].join(
    delimiter,
  ),
  DENO_NO_UPDATE_CHECK: "1",
};
delete env.INIT_CWD;

const child = spawn(process.execPath, [
  ...deno,
  ...args,
  read === null ? "--allow-read" : `--allow-read=${readable().join(",")}`,
  program("main.js"),
  ...process.argv.slice(2),
], { stdio: "inherit", env });
// The terminal tells both of Ctrl-C; the program says when it is done.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => signal === "SIGINT" || child.kill(signal));
}
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
});

function readable() {
  const found = [...read, root.replaceAll(",", ",,")];
  if (!places) return found;
  const { stdout, status, stderr } = spawnSync(process.execPath, [
    ...deno,
    "--no-prompt",
    "--allow-env=FUSEBENCH_MIRROR,FUSEBENCH_CACHE,INIT_CWD",
    program("read_places.js"),
  ], { env, encoding: "utf8" });
  if (status !== 0) {
    process.stderr.write(stderr);
    process.exit(1);
  }
  return [...found, stdout.trim()];
}
