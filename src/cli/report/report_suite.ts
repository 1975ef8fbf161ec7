import {
  listVersions,
  readVersion,
} from "../../bench/publish/result_versions.ts";
import { parseSuite } from "../../bench/suite/suite.ts";
import type { SuiteReport } from "../../report/report.ts";
import type { UnpackedVersion } from "../../results/version/unpacked_version.ts";
import type { VariantInfo } from "../../results/version/version_header.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { Environment } from "../run/environment.ts";
import { finishedCells } from "./finished_cells.ts";
import { foundTimings } from "./found_timings.ts";
import { type PictureChoice, reportPictures } from "./report_pictures.ts";
import { reportTables } from "./report_tables.ts";
import { reportVersions } from "./report_versions.ts";

/**
 * All of one suite for the site: its newest version with every earlier one, and what is at hand besides.
 *
 * @param results the folder of published versions
 */
export async function reportSuite(
  results: string,
  name: string,
  environment: Environment,
  choice: PictureChoice & {
    /** Backends beside the referee whose finished cells are shown. */
    readonly backends: readonly BackendId[];
  },
): Promise<SuiteReport> {
  const versions: UnpackedVersion[] = [];
  for (const version of await listVersions(results, name)) {
    versions.push(await readVersion(results, name, version));
  }
  const newest = versions.at(-1)!;
  const { header, records } = newest;
  const suite = parseSuite(
    header.definition,
    `${name} version ${header.version}`,
  );
  const tables = reportTables(suite, newest, environment.models);
  const report = { name, header, records, ...tables };
  return {
    ...report,
    others: await finishedCells(suite, choice.backends, environment),
    versions: reportVersions(versions),
    variants: variantsIn(header),
    timings: await foundTimings(`${environment.cacheDir}/out/${name}`),
    ...await reportPictures(report, environment, choice),
  };
}

/** What a header says of its metric variants; nothing where it is of a schema that had none. */
function variantsIn(header: UnpackedVersion["header"]): readonly VariantInfo[] {
  return "variants" in header ? header.variants as readonly VariantInfo[] : [];
}
