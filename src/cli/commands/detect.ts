import { callerPath } from "../../bench/obtain/default_store.ts";
import { findDetector } from "../../detect/pins/find_detector.ts";
import { parseFlags } from "../flags/flags.ts";
import type { Command } from "../flags/command.ts";
import { UsageError } from "../flags/usage_error.ts";
import { openEnvironment } from "../run/environment.ts";
import { DETECT_FLAGS } from "../detect/detect_flags.ts";
import { detectFolders } from "../detect/detect_folders.ts";
import { detectPictures } from "../detect/detect_pictures.ts";
import { openAsked } from "../detect/open_asked.ts";

/** `deno task detect`: what a detector finds in pictures. */
export const detect: Command = {
  name: "detect",
  summary: "Find people in pictures, and measure how well they are found",
  usage: "picture.png ... | --labels DIR FOLDER ...",
  details:
    "YOLOX-nano, which was trained on colour photographs alone: what it finds is an indicator of what a picture shows. With --labels, text files of YOLO called as the pictures are: each folder is a row with its average precision. --detector takes any ONNX of YOLOX's layout.",
  flags: DETECT_FLAGS,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(DETECT_FLAGS, args);
    if (positionals.length === 0) {
      throw new UsageError(
        "Cannot detect: name pictures, such as detect fused.png --boxes, or folders with --labels DIR",
      );
    }
    if (given.labels !== undefined && given.boxes) {
      throw new UsageError(
        "Cannot draw --boxes with --labels: folders are measured; draw single pictures without --labels",
      );
    }
    const environment = openEnvironment({ offline: given.offline });
    const paths = positionals.map((name) => ({ name, path: callerPath(name) }));
    const asked = {
      given,
      environment,
      open: () => openAsked(given, environment, findDetector("yolox-nano")),
    };
    return given.labels === undefined
      ? await detectPictures(paths, asked)
      : await detectFolders(paths, callerPath(given.labels), asked);
  },
};
