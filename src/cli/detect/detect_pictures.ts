import { stemOf } from "../../bench/listing/plain_name.ts";
import { drawBoxes } from "../../detect/draw_boxes.ts";
import type { Detector } from "../../detect/detector.ts";
import { readPicture } from "../../files/read_picture.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { encodePng } from "../../image/encode_png.ts";
import { numberCell, type Table } from "../../results/table/table.ts";
import { text } from "../../results/terminal/text.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { refuseOverwrite } from "../flags/refuse_overwrite.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { tryToWrite } from "../output/try_to_write.ts";
import { useAnsi } from "../output/use_ansi.ts";
import { writing } from "../output/writing.ts";
import type { Environment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import type { DetectFlags } from "./detect_flags.ts";

/** A path as it was typed and as it is. */
export interface TypedPath {
  readonly name: string;
  readonly path: string;
}

/** What both forms of `detect` work with. */
export interface AskedDetection {
  readonly given: DetectFlags;
  readonly environment: Environment;
  /** Opens the detector that is asked for. */
  open(): Promise<Detector>;
}

/** Prints what is found in single pictures, and draws it if asked. */
export async function detectPictures(
  paths: readonly TypedPath[],
  { given, environment, open }: AskedDetection,
): Promise<number> {
  for (const { name, path } of paths) {
    if ((await Deno.stat(path).catch(() => null))?.isDirectory) {
      throw new UsageError(
        `Cannot detect in ${name}: it is a folder; name its pictures, or give --labels DIR to measure it`,
      );
    }
  }
  const folder = given.out === undefined
    ? `${environment.cacheDir}/out/detect`
    : callerPath(given.out);
  const drawn = paths.map(({ name }) =>
    `${folder}/${stemOf(name.split(/[\\/]/).at(-1)!)}-boxes.png`
  );
  if (given.boxes) {
    const twice = drawn.find((path, at) => drawn.indexOf(path) !== at);
    if (twice !== undefined) {
      throw new UsageError(
        `Cannot draw --boxes: two pictures would be ${twice}; draw them one after another, each with its own --out`,
      );
    }
    await refuseOverwrite(drawn, paths.map(({ path }) => path));
  }
  const pictures = await Promise.all(
    paths.map(({ path }) => readPicture(path)),
  );
  await using detector = await open();
  let isWritten = true;
  const all = [];
  for (const [at, picture] of pictures.entries()) {
    const found = await detector.detect(picture);
    all.push({ picture: paths[at]!.name, found });
    if (!given.boxes) continue;
    const path = drawn[at]!;
    isWritten = await tryToWrite(async () => {
      const png = await encodePng(
        drawBoxes(picture, found.map(({ box }) => box)),
      );
      await writing(path, () => writeAtomically(path, png));
    }) && isWritten;
  }
  if (given.json) print(JSON.stringify(all, null, 2));
  else {
    print(text(table(all), { ansi: useAnsi() }));
    if (given.boxes && isWritten && !given.quiet) {
      for (const path of drawn) print(`drawn: ${path}`);
    }
  }
  return isWritten ? EXIT.ok : EXIT.failed;
}

type Found = { picture: string } & {
  found: Awaited<ReturnType<Detector["detect"]>>;
};

function table(all: readonly Found[]): Table {
  const column = (id: string, digits: number): Table["columns"][number] => ({
    id,
    label: id,
    better: null,
    digits,
  });
  const none = all.filter(({ found }) => found.length === 0);
  return {
    title: "Found, in pixels from the top left corner",
    rowHeading: "picture",
    columns: [
      column("score", 2),
      ...["left", "top", "right", "bottom"].map((id) => column(id, 0)),
    ],
    rows: all.flatMap(({ picture, found }) =>
      found.map(({ box, score }) => ({
        label: picture,
        cells: [score, box.left, box.top, box.right, box.bottom].map((
          value,
        ) => numberCell(value)),
      }))
    ),
    notes: none.map(({ picture }) => `${picture}: nothing is found.`),
  };
}
