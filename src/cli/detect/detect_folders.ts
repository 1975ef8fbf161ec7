import { few } from "../../bench/listing/few.ts";
import { plainName, stemOf } from "../../bench/listing/plain_name.ts";
import type { DownstreamRun } from "../../bench/downstream/detect_run.ts";
import { detectionTable } from "../../bench/downstream/detection_table.ts";
import { listFolder } from "../../bench/folders/list_folder.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { writeTables } from "../../bench/publish/write_tables.ts";
import { explainFileError } from "../../files/explain.ts";
import { readText } from "../../files/read_file.ts";
import { readPicture } from "../../files/read_picture.ts";
import type { Box, Detection } from "../../detect/box.ts";
import { readYoloText } from "../../detect/read_yolo_text.ts";
import { assertSameSize, type Size } from "../../image/same_size.ts";
import { text } from "../../results/terminal/text.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { startProgress } from "../output/progress.ts";
import { say } from "../output/say.ts";
import { tryToWrite } from "../output/try_to_write.ts";
import { useAnsi } from "../output/use_ansi.ts";
import { writing } from "../output/writing.ts";
import { EXIT } from "../run/exit_status.ts";
import type { AskedDetection, TypedPath } from "./detect_pictures.ts";
import { askedClass } from "./open_asked.ts";

/** Measures folders of pictures against one folder of labels: a row each. */
export async function detectFolders(
  paths: readonly TypedPath[],
  labels: string,
  { given, environment, open }: AskedDetection,
): Promise<number> {
  const texts = await listLabels(labels);
  const folders = await Promise.all(
    paths.map(({ path }) => listFolder(path, "detect in")),
  );
  const scenes = [...texts.keys()].sort();
  const files = folders.map(({ folder, called, names }) => {
    const known = new Map(names.map((name) => [plainName(stemOf(name)), name]));
    const lacking = scenes.filter((scene) => !known.has(scene));
    if (lacking.length > 0) {
      throw new UsageError(
        `Cannot detect in ${folder}: it has no picture for the labels ${
          few(lacking)
        }; pictures are called as their labels are`,
      );
    }
    const unlabelled = names.length - scenes.length;
    if (unlabelled > 0) {
      say(
        `note: ${called}: ${unlabelled} pictures without a label file are left out`,
      );
    }
    return scenes.map((scene) => `${folder}/${known.get(scene)!}`);
  });
  await using detector = await open();
  const classId = askedClass(given);
  const progress = startProgress("detect", given.quiet);
  const truths: Box[][] = [];
  const sizes: Size[] = [];
  const rows: DownstreamRun["rows"][number][] = [];
  let done = 0;
  try {
    for (const [row, { called }] of folders.entries()) {
      const found: Detection[][] = [];
      for (const [at, path] of files[row]!.entries()) {
        const picture = await readPicture(path);
        const boxes = readYoloText(await readText(texts.get(scenes[at]!)!), {
          name: texts.get(scenes[at]!)!,
          classId,
          size: picture,
        });
        if (row === 0) {
          truths.push(boxes);
          sizes.push(picture);
        } else {
          assertSameSize(sizes[at]!, picture, [files[0]![at]!, path]);
        }
        found.push(await detector.detect(picture));
        progress?.update(
          ++done,
          folders.length * scenes.length,
          `${called} ${scenes[at]}`,
        );
      }
      rows.push({ name: called, protocol: null, found });
    }
  } finally {
    progress?.end();
  }
  if (truths.flat().length === 0) {
    throw new UsageError(
      `Cannot measure detections: no label has a box of class ${classId}; name another with --class`,
    );
  }
  const table = detectionTable({ scenes, truths, rows }, {
    detector: given.detector === undefined ? "YOLOX-nano" : "detector",
    baselines: folders.length > 1 ? [folders[0]!.called] : [],
  });
  const folder = given.out === undefined
    ? `${environment.cacheDir}/out/detect`
    : callerPath(given.out);
  const isWritten = await tryToWrite(() =>
    writing(folder, () => writeTables(folder, [{ name: "detection", table }]))
  );
  if (given.json) print(JSON.stringify(table, null, 2));
  else {
    print(text(table, { ansi: useAnsi() }));
    if (isWritten && !given.quiet) print(`tables are in ${folder}`);
  }
  return isWritten ? EXIT.ok : EXIT.failed;
}

/** Label files by the name of their picture. */
async function listLabels(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  try {
    for await (const { name, isFile } of Deno.readDir(folder)) {
      if (isFile && /\.txt$/i.test(name) && name !== "classes.txt") {
        found.set(plainName(stemOf(name)), `${folder}/${name}`);
      }
    }
  } catch (error) {
    throw new Error(
      `Cannot read labels in ${folder}: ${
        explainFileError(error, "read", folder)
      }`,
    );
  }
  if (found.size === 0) {
    throw new UsageError(
      `Cannot read labels in ${folder}: there is no text file; expected one for each picture, such as 00000.txt`,
    );
  }
  return found;
}
