import { describeAbsence } from "../bench/describe_absence.ts";
import { loadModel } from "../bench/load_model.ts";
import { defaultModels } from "../models/default_models.ts";
import { findModel } from "../models/find_model.ts";
import { ModelPinError } from "../models/model_pin_error.ts";
import { DigestMismatchError } from "../store/digest_mismatch_error.ts";
import { UnobtainableError } from "../store/unobtainable_error.ts";
import { writeAtomically } from "../store/write_atomically.ts";
import { asked } from "./asked.ts";
import type { Command } from "./command.ts";
import { callerPath } from "../bench/default_store.ts";
import { openEnvironment } from "./environment.ts";
import { EXIT } from "./exit_status.ts";
import { parseFlags } from "./flags.ts";
import { print } from "./print.ts";
import { missingLines } from "./report_absences.ts";
import { writing } from "./writing.ts";

const flags = {
  verify: {
    kind: "boolean",
    help: "write nothing; prove that every pin holds",
  },
  out: {
    kind: "string",
    value: "DIR",
    help: "where to write (.fusebench/onnx)",
  },
  offline: { kind: "boolean", help: "do not touch the network" },
} as const;

/** `deno task export`: writes models as ONNX, or proves their pins. */
export const exportCommand: Command = {
  name: "export",
  summary: "Write models as ONNX, or prove that the pinned exports hold",
  usage: "[models…] [flags]",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    const environment = openEnvironment({ offline: given.offline });
    const catalog = defaultModels();
    const ids = positionals.length > 0 ? positionals : catalog.models.keys();
    const entries = asked(() => [...ids].map((id) => findModel(catalog, id)));
    const folder = given.out === undefined
      ? `${environment.cacheDir}/onnx`
      : callerPath(given.out);
    const statuses: number[] = [];
    for (const entry of entries) {
      try {
        const { onnx, onnxSha256 } = await loadModel(entry, environment.store, {
          verify: true,
        });
        const size = `${onnx.length} bytes, sha256 ${onnxSha256}`;
        if (given.verify) print(`verified ${entry.id}: ${size}`);
        else {
          const path = `${folder}/${entry.id}.onnx`;
          await writing(path, () => writeAtomically(path, onnx));
          print(`wrote ${path}: ${size}`);
        }
      } catch (error) {
        const status = statusOf(error);
        if (status === null) throw error;
        statuses.push(status);
        print(
          status === EXIT.failed
            ? `failed: ${entry.id}: ${(error as Error).message}`
            : missingLine(entry.id, error),
        );
      }
    }
    return statuses.includes(EXIT.failed)
      ? EXIT.failed
      : statuses.at(0) ?? EXIT.ok;
  },
};

function missingLine(name: string, error: unknown): string {
  return missingLines([{ what: "model", name, ...describeAbsence(error) }])
    .join("\n");
}

function statusOf(error: unknown): number | null {
  if (error instanceof ModelPinError) return EXIT.failed;
  return error instanceof UnobtainableError ||
      error instanceof DigestMismatchError
    ? EXIT.missing
    : null;
}
