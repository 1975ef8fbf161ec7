/** `deno task bundle OUT.tar`: everything that the program runs on, for a machine without a network. */
import { runCommand } from "../../benches/measure/run_command.ts";
import { callerPath } from "../../src/bench/obtain/default_store.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import type { Command } from "../../src/cli/flags/command.ts";
import { parseFlags } from "../../src/cli/flags/flags.ts";
import { UsageError } from "../../src/cli/flags/usage_error.ts";
import { print } from "../../src/cli/output/print.ts";
import { startProgress } from "../../src/cli/output/progress.ts";
import { writing } from "../../src/cli/output/writing.ts";
import { EXIT } from "../../src/cli/run/exit_status.ts";
import { interruptible } from "../../src/cli/run/interruptible.ts";
import { isDiskFull } from "../../src/files/explain.ts";
import { tarPieces } from "../tar/tar_pieces.ts";
import { bundleFiles } from "./bundle_files.ts";
import { withManifest } from "./with_manifest.ts";
import { writeBeside } from "./write_beside.ts";

const flags = {
  gpu: {
    kind: "boolean",
    help:
      "to measure a GPU: the network and the scenes that are ours, and ./gpu",
  },
  mine: {
    kind: "boolean",
    help: "also files that may not be passed on, for machines of your own",
  },
  quiet: { kind: "boolean", help: "no progress" },
} as const;

/** `deno task bundle`. */
export const bundle: Command = {
  name: "bundle",
  summary: "Write the program and all it runs on as one file",
  usage: "OUT.tar [flags]",
  details:
    "OUT.tar.gz is compressed. Unpacked on a machine of the same kind, without a network, ./reproduce does the whole thing. docs/BUNDLE.md says what is in it.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    const [named] = positionals;
    if (named === undefined || positionals.length > 1) {
      throw new UsageError("Cannot bundle: name one file, OUT.tar");
    }
    const suffix = /\.(tar|tar\.gz|tgz)$/.exec(named)?.[1];
    if (suffix === undefined) {
      throw new UsageError(
        `Cannot bundle into ${named}: its name ends with .tar, or .tar.gz to be compressed`,
      );
    }
    if (given.gpu && given.mine) {
      throw new UsageError(
        "Cannot use --gpu with --mine: nothing of others is in a bundle for a GPU",
      );
    }
    const out = callerPath(named);
    await refuseUnwritable(out, named);
    const { files, lines } = await bundleFiles(given);
    const size = files.reduce((sum, { size }) => sum + size, 0);
    const bar = startProgress("bundling", given.quiet);
    let manifest = "";
    let done = 0;
    const pieces = ReadableStream.from(counted(
      tarPieces(withManifest("fusebench", files, (text) => manifest = text)),
      (bytes) => bar.update(Math.min(size, done += bytes), size, named),
    ));
    await interruptible(
      "half a bundle is removed",
      (signal) =>
        writing(named, () =>
          writeBeside(
            out,
            suffix === "tar"
              ? pieces
              : pieces.pipeThrough(new CompressionStream("gzip")),
            signal,
          )),
      "the same command begins anew",
    ).catch((error) => {
      throw isDiskFull(error) || isDiskFull(error?.cause)
        ? new Error(
          `Cannot write ${named}: its disk has no room for ${size} bytes; free some, or name a place on another`,
          { cause: error },
        )
        : error;
    }).finally(() => bar.end());
    for (const line of lines) print(line);
    const digest = await sha256Hex(new TextEncoder().encode(manifest));
    print(
      `${named}: ${files.length} files, ${
        ((await Deno.stat(out)).size / 2 ** 20).toFixed(1)
      } MiB; sha256 of its MANIFEST: ${digest}`,
    );
    return EXIT.ok;
  },
};

/** A wrong name is found out before anything is read. */
async function refuseUnwritable(path: string, named: string): Promise<void> {
  const there = await Deno.lstat(path).catch(() => null);
  if (there !== null) {
    throw new UsageError(
      `Cannot write ${named}: it is there already; remove it or name another file`,
    );
  }
  const folder = path.slice(0, path.lastIndexOf("/") + 1) || ".";
  const above = await Deno.stat(folder).catch(() => null);
  if (!above?.isDirectory) {
    throw new UsageError(
      `Cannot write ${named}: there is no folder for it; make it first`,
    );
  }
}

async function* counted<T extends Uint8Array>(
  pieces: AsyncIterable<T>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<T> {
  for await (const piece of pieces) {
    yield piece;
    onBytes(piece.length);
  }
}

if (import.meta.main) await runCommand(bundle, Deno.args);
