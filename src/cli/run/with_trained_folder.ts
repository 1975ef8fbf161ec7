import type { Suite } from "../../bench/suite/suite.ts";
import { withTrained } from "../../models/with_trained.ts";
import { readTrainedFolder } from "../../train/suite/trained_folder.ts";
import { folderPath } from "../flags/folder_path.ts";
import { UsageError } from "../flags/usage_error.ts";
import type { Environment } from "./environment.ts";

/** An environment in which `--trained DIR` stands for networks, if it was given; and what of a suite there is then. */
export interface TrainedWorld {
  readonly environment: Environment;
  /** The suite without the trained networks that the folder has not, which are named in a note. */
  partOf(suite: Suite): Suite;
}

/**
 * @param folder as its user named it; nothing changes where it is undefined.
 * @throws {UsageError} if the folder has no network. @throws As reading it does.
 */
export async function withTrainedFolder(
  environment: Environment,
  folder: string | undefined,
  onNote: (note: string) => void,
): Promise<TrainedWorld> {
  if (folder === undefined) return { environment, partOf: (suite) => suite };
  const entries = await readTrainedFolder(folderPath(folder));
  if (entries.length === 0) {
    throw new UsageError(
      `Cannot take networks of ${folder}: there is none; \`deno task train --suite NAME -o ${folder}\` makes some`,
    );
  }
  const models = withTrained(environment.models, entries);
  const here = new Set(entries.map(({ id }) => id));
  return {
    environment: { ...environment, models },
    partOf(suite): Suite {
      const isThere = (model: string): boolean =>
        models.models.get(model)?.kind !== "trained" || here.has(model);
      const fusers = suite.fusers.filter(({ model }) => isThere(model));
      const absent = suite.fusers.length - fusers.length;
      if (fusers.length === 0) {
        throw new UsageError(
          `Cannot run ${suite.suite} --trained ${folder}: none of its networks is there; \`deno task train --suite ${suite.suite} -o ${folder}\` trains them`,
        );
      }
      if (absent > 0) {
        const names = suite.fusers.filter(({ model }) => !isThere(model)).map(
          ({ model }) => model,
        );
        onNote(
          `note: ${absent} networks of ${suite.suite} are not in ${folder} yet and have no row: ${
            names.slice(0, 3).join(", ")
          }${absent > 3 ? ", …" : ""}`,
        );
      }
      return { ...suite, fusers };
    },
  };
}
