/** The program as it lies in the project's folder, so that its code has the digests that it has there. */
import { filesBelow } from "../pack/files_below.ts";
import { PROGRAM, ROOT } from "../pack/program.ts";
import { type BundleFile, fileOnDisk } from "./bundle_file.ts";

/** What commands read or refer to beside what every package of the program holds. */
const BESIDE = ["deno.json", "deno.lock", "docs", "CONTRIBUTING.md"];

/** What measures a GPU. */
const MEASURING = [
  "benches/gpu.ts",
  "benches/gpu",
  "benches/measure",
  "benches/python",
];

/** Published versions of the one suite that a bundle for a GPU has the pictures of. */
const SAMPLE_RESULTS = "results/sample";

/**
 * The files below `bundled/`, a name by which the program knows that it is no checkout.
 *
 * @param root the project's folder.
 * @param gpu whether it is to measure a GPU: what measures is among them, and of the published versions only the sample's.
 */
export async function programFiles(
  root: URL,
  gpu: boolean,
): Promise<BundleFile[]> {
  const wanted = [
    ...PROGRAM.map((path) => gpu && path === "results" ? SAMPLE_RESULTS : path),
    ...ROOT,
    ...BESIDE,
    ...gpu ? MEASURING : [],
  ];
  const files: BundleFile[] = [];
  for await (const path of filesBelow(wanted, root)) {
    const place = decodeURIComponent(new URL(path, root).pathname);
    files.push(await fileOnDisk(`bundled/${path}`, place));
  }
  return files;
}
