/** All pages of calibration, from the variants that there are, their goldens and the golden folder. */
import { VARIANT_LIST } from "../../src/metrics/variant_list.ts";
import { baseOf, calibrate } from "./calibrate.ts";
import { calibrationPage } from "./calibration_page.ts";
import { readGoldens } from "./golden.ts";
import { readGoldenFolder } from "./golden_folder.ts";
import { summaryPage } from "./summary_page.ts";

/** What `docs/calibration` has to hold. */
export interface CalibrationPages {
  /** By file name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Each variant and case out of tolerance, as `METRIC/base case`. */
  readonly failures: readonly string[];
}

/** Computes all values: takes about a minute. */
export async function calibrationPages(
  folder: string,
): Promise<CalibrationPages> {
  const goldenFolder = await readGoldenFolder(folder);
  const all = await calibrate(VARIANT_LIST, await readGoldens(), goldenFolder);
  const bases = Map.groupBy(all, ({ variant }) => baseOf(variant));
  return {
    texts: new Map([
      ["README.md", summaryPage(all, goldenFolder)],
      ...[...bases].map(([base, own]): [string, string] => [
        `${base}.md`,
        calibrationPage(base, own),
      ]),
    ]),
    failures: all.flatMap(({ variant, rows }) =>
      rows.filter(({ comparison }) => comparison.verdict === "differs")
        .map(({ name }) => `${variant.id} ${name}`)
    ),
  };
}
