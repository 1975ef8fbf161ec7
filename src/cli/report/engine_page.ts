import {
  RUNTIME_NAMES,
  type RuntimeName,
} from "../../page/write/page_scripts.ts";
import { writePage } from "../../page/write/write_page.ts";
import { ENGINE_PAGE } from "../../report/report.ts";
import { choice } from "../flags/choice.ts";
import { RESULTS } from "../output/results_folder.ts";
import { say } from "../output/say.ts";
import type { Environment } from "../run/environment.ts";

/** For which backends ONNX Runtime lies beside the page; null for no page. */
const KINDS: Readonly<
  Record<"whole" | "lean" | "none", readonly RuntimeName[] | null>
> = { whole: RUNTIME_NAMES, lean: [], none: null };

/**
 * Writes the page that fuses in the browser into the folder of a site.
 *
 * @param asked what the user said of it; unless told it is lean, and left out with a note where it cannot be made.
 * @returns whether it is there.
 * @throws {UsageError} if there is no such kind of page.
 * @throws {Error} if the page was asked for and cannot be made.
 */
export async function enginePage(
  folder: string,
  asked: string | undefined,
  { datasets, models, cacheDir }: Environment,
): Promise<boolean> {
  const runtimes = KINDS[choice("report --page", asked ?? "lean", KINDS)];
  if (runtimes === null) return false;
  try {
    await writePage(`${folder}/${ENGINE_PAGE.replace(/\/[^/]*$/, "")}`, {
      results: RESULTS,
      datasets,
      models,
      scratch: `${cacheDir}/bundle`,
      runtimes,
      home: "../index.html",
    });
    return true;
  } catch (error) {
    if (asked !== undefined || !(error instanceof Error)) throw error;
    say(`without the page that fuses in the browser: ${error.message}`);
    return false;
  }
}
