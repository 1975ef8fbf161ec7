/**
 * Prints what a task may read beside the project's folder, for its `--allow-read`: the cache, mirrors that are folders,
 * and the installed packages, whose WebAssembly is read from files (the engine, the JPEG decoder).
 *
 * The address of a mirror on the network is not printed: it may hold a password, and arguments are for all to see.
 */
import { storePlaces } from "../bench/obtain/default_store.ts";
import { mirrorFolder } from "../store/mirror_folder.ts";
import { mirrorsOf } from "../store/mirrors_of.ts";
import { print } from "./output/print.ts";
import { packagesFolder } from "./run/packages_folder.ts";

const { cacheDir, mirror } = storePlaces();
print(
  [cacheDir, ...mirrorFolders(), packagesFolder()]
    .map((path) => path.replaceAll(",", ",,")).join(","),
);

function mirrorFolders(): string[] {
  try {
    return mirrorsOf(mirror ?? "").map(mirrorFolder)
      .filter((folder) => folder !== null);
  } catch {
    // The task itself says what is wrong with them.
    return [];
  }
}
