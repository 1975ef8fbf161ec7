/** A whole site, file by file: the same report gives the same bytes. */
import { aboutFiles } from "./about/about_files.ts";
import type { Report } from "./report.ts";
import { fileNames } from "./site/file_names.ts";
import { SCRIPT, SHEET } from "./site/frame_page.ts";
import type { SiteFile } from "./site/site_file.ts";
import { styleSheet } from "./site/style_sheet.ts";
import { suiteFiles } from "./suite/suite_files.ts";

/**
 * In a fixed order; no path twice.
 *
 * @param script the text of the site's one script
 */
export async function* siteFiles(
  report: Report,
  script: string,
): AsyncGenerator<SiteFile> {
  const folders = fileNames(report.suites.map(({ name }) => name));
  yield { path: SHEET, content: styleSheet() };
  yield { path: SCRIPT, content: script };
  yield* aboutFiles(report, folders);
  for (const suite of report.suites) {
    yield* suiteFiles(suite, folders.get(suite.name)!);
  }
}
