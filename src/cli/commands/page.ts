import { callerPath } from "../../bench/obtain/default_store.ts";
import { RUNTIME_NAMES } from "../../page/write/page_scripts.ts";
import { servePage } from "../../page/write/serve_page.ts";
import { writePage } from "../../page/write/write_page.ts";
import { folderPath } from "../flags/folder_path.ts";
import type { Command } from "../flags/command.ts";
import { parseFlags } from "../flags/flags.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { RESULTS } from "../output/results_folder.ts";
import { writing } from "../output/writing.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { interruptible } from "../run/interruptible.ts";

const flags = {
  out: {
    kind: "string",
    value: "DIR",
    help: "where the page goes (.fusebench/page)",
  },
  lean: {
    kind: "boolean",
    help:
      "leave out ONNX Runtime (56 MB, of which the page loads 20 or 37 when a network or a comparison asks for it)",
  },
  serve: {
    kind: "boolean",
    help: "serve it to this machine, with the pictures of your store",
  },
  port: {
    kind: "count",
    value: "N",
    help: "port to serve on (8787)",
  },
} as const;

const PORT = 8787;

/** `deno task page`: writes the page that fuses and scores in a browser, and serves it if asked. */
export const page: Command = {
  name: "page",
  summary: "Write a page that fuses and scores pictures in the browser",
  usage: "[--out DIR] [--lean] [--serve]",
  details:
    "The page is one folder of files; it opens from the disk, and no picture given to it leaves the machine. docs/PAGE.md says what it does.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    if (positionals.length > 0) {
      throw new UsageError(
        `Cannot write the page to ${positionals[0]}: name a folder with --out`,
      );
    }
    const folder = given.out === undefined
      ? callerPath(".fusebench") + "/page"
      : folderPath(given.out);
    const { store, datasets, models, cacheDir } = openEnvironment({
      offline: true,
    });
    const files = await writing(folder, () =>
      writePage(folder, {
        results: RESULTS,
        datasets,
        models,
        scratch: `${cacheDir}/bundle`,
        runtimes: given.lean ? [] : RUNTIME_NAMES,
      }));
    for (const { name, bytes } of files) {
      print(`${name.padEnd(14)} ${(bytes / 1000).toFixed(0).padStart(6)} kB`);
    }
    print(`wrote ${folder}/index.html`);
    if (!given.serve) return EXIT.ok;
    const names = files.map(({ name }) => name);
    const server = servePage(
      { folder, names, store, datasets },
      given.port ?? PORT,
    );
    print(`serving http://127.0.0.1:${server.addr.port}/ until Ctrl-C`);
    await interruptible("the page stays", (signal) => {
      signal.addEventListener("abort", () => void server.shutdown());
      return server.finished;
    });
    return EXIT.ok;
  },
};
