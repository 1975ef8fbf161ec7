/**
 * Where published versions live: in a checkout the folder `results` of the project, in which its tasks run; of an
 * package or a bundle the one that came with it, wherever the program is run.
 */
import { fileURLToPath } from "node:url";

const INSTALLED = /[\\/](node_modules|bundled)[\\/]/.test(
  import.meta.filename ?? "",
);

/** Path of the folder. */
export const RESULTS: string = INSTALLED
  ? fileURLToPath(new URL("../../../results", import.meta.url))
  : "results";
