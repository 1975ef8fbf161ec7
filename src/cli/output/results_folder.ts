/**
 * Where published versions live: in a checkout the folder `results` of the project, in which its tasks run; of an
 * installed package the one that came with it, wherever the program is run.
 */
import { fileURLToPath } from "node:url";

const INSTALLED = /[\\/]node_modules[\\/].*$/.test(
  import.meta.filename ?? "",
);

/** Path of the folder. */
export const RESULTS: string = INSTALLED
  ? fileURLToPath(new URL("../../../results", import.meta.url))
  : "results";
