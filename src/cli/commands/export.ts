import { describeAbsence } from "../../bench/obtain/describe_absence.ts";
import { loadModel } from "../../bench/obtain/load_model.ts";
import { kernelsDrift } from "../../models/small/kernels_drift.ts";
import { findModel } from "../../models/find_model.ts";
import { ModelPinError } from "../../models/model_pin_error.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import { DigestMismatchError } from "../../store/digest_mismatch_error.ts";
import { mirrorsOf } from "../../store/mirrors_of.ts";
import { objectPath } from "../../store/object_path.ts";
import type { Store } from "../../store/store.ts";
import { UnobtainableError } from "../../store/unobtainable_error.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { asked } from "../flags/asked.ts";
import type { Command } from "../flags/command.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { type Environment, openEnvironment } from "../run/environment.ts";
import { exportCroissant } from "../run/export_croissant.ts";
import { EXIT } from "../run/exit_status.ts";
import { parseFlags } from "../flags/flags.ts";
import { print } from "../output/print.ts";
import { missingLines } from "../output/report_absences.ts";
import { refuseOverwrite } from "../flags/refuse_overwrite.ts";
import { UsageError } from "../flags/usage_error.ts";
import { writing } from "../output/writing.ts";

const flags = {
  verify: {
    kind: "boolean",
    help: "write nothing; prove that every pin holds",
  },
  croissant: {
    kind: "boolean",
    help: "data sets in place of models: describe each as Croissant 1.1",
  },
  out: {
    kind: "string",
    value: "DIR",
    help: "where to write (.fusebench/onnx, .fusebench/croissant)",
  },
  offline: { kind: "boolean", help: "do not touch the network" },
  json: { kind: "boolean", help: "the outcome as JSON on stdout" },
} as const;

/** What became of one model. */
interface Outcome {
  readonly model: string;
  readonly state: "verified" | "wrote" | "failed" | "missing";
  /** Where it was written; absent with `--verify`. */
  readonly path?: string;
  readonly bytes?: number;
  readonly sha256?: string;
  /** Why there is no export. */
  readonly reason?: string;
}

/** `deno task export`: writes models as ONNX, or proves their pins. */
export const exportCommand: Command = {
  name: "export",
  summary: "Write models as ONNX, or data sets as Croissant",
  usage: "[models… | --croissant data sets…] [flags]",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    const environment = openEnvironment({ offline: given.offline });
    if (given.croissant) {
      if (given.verify) {
        throw new UsageError(
          "Cannot use --verify with --croissant: it is for models",
        );
      }
      return await exportCroissant(positionals, environment, given);
    }
    const catalog = environment.models;
    const ids = positionals.length > 0 ? positionals : catalog.models.keys();
    const entries = asked(() =>
      [...new Set(ids)].map((id) => findModel(catalog, id))
    );
    const folder = given.out === undefined
      ? `${environment.cacheDir}/onnx`
      : callerPath(given.out);
    if (given.verify && given.out !== undefined) {
      throw new UsageError("Cannot use --out with --verify: it writes nothing");
    }
    if (!given.verify) await spareWeights(entries, folder, environment);
    const outcomes: Outcome[] = [];
    for (const entry of entries) {
      const outcome = await exportOne(
        entry,
        environment.store,
        given.verify ? null : folder,
      );
      outcomes.push(outcome);
      if (!given.json) print(lineOf(outcome));
    }
    if (given.json) print(JSON.stringify(outcomes, null, 2));
    const states = new Set(outcomes.map(({ state }) => state));
    if (states.has("failed")) return EXIT.failed;
    return states.has("missing") ? EXIT.missing : EXIT.ok;
  },
};

/** No export may take the place of a weight file. */
async function spareWeights(
  entries: readonly ModelEntry[],
  folder: string,
  { cacheDir, mirror }: Environment,
): Promise<void> {
  const stores = [cacheDir, ...mirrorsOf(mirror ?? "")];
  await refuseOverwrite([folder], stores.map((store) => `${store}/sha256`));
  for (const { id, weights } of entries) {
    await refuseOverwrite(
      [`${folder}/${id}.onnx`],
      stores.flatMap((store) =>
        weights.map(({ sha256 }) => `${store}/${objectPath(sha256)}`)
      ),
    );
  }
}

/** Exports one model into a folder, or only proves its pin where there is none. */
async function exportOne(
  entry: ModelEntry,
  store: Store,
  folder: string | null,
): Promise<Outcome> {
  const model = entry.id;
  try {
    const { onnx, onnxSha256, graph } = await loadModel(entry, store, {
      verify: true,
    });
    const drift = kernelsDrift(entry, graph);
    if (drift !== null) return { model, state: "failed", reason: drift };
    const size = { bytes: onnx.length, sha256: onnxSha256 };
    if (folder === null) return { model, state: "verified", ...size };
    const path = `${folder}/${model}.onnx`;
    await writing(path, () => writeAtomically(path, onnx));
    return { model, state: "wrote", path, ...size };
  } catch (error) {
    if (error instanceof ModelPinError) {
      return { model, state: "failed", reason: error.message };
    }
    if (
      error instanceof UnobtainableError || error instanceof DigestMismatchError
    ) {
      const [reason] = missingLines([
        { what: "model", name: model, ...describeAbsence(error) },
      ]);
      return { model, state: "missing", reason: reason! };
    }
    throw error;
  }
}

function lineOf(
  { model, state, path, bytes, sha256, reason }: Outcome,
): string {
  if (state === "missing") return reason!;
  return state === "failed"
    ? `failed: ${model}: ${reason}`
    : `${state} ${path ?? model}: ${bytes} bytes, sha256 ${sha256}`;
}
