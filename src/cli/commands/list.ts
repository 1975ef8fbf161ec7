import { AS_SAVED } from "../../bench/cell/as_saved.ts";
import type { PublishedPictures } from "../../models/pictures/published_pictures.ts";
import { loadSuite, suiteNames } from "../../bench/suite/load_suite.ts";
import { modelInfo } from "../../bench/publish/model_info.ts";
import { loadModels } from "../../bench/obtain/load_models.ts";
import { publishedCostNotes } from "../../bench/publish/published_cost_notes.ts";
import type { Pair, SourceFile } from "../../datasets/dataset.ts";
import { PROFILES } from "../../metrics/profile.ts";
import { findVariant } from "../../metrics/find_variant.ts";
import { PROTOCOLS } from "../../protocol/protocols.ts";
import type { Adapter } from "../../runtime/adapter.ts";
import { BACKEND_IDS, BACKENDS } from "../../runtime/backends.ts";
import { findAdapter } from "../../runtime/find_adapter.ts";
import type { Store } from "../../store/store.ts";
import { choices } from "../flags/choices.ts";
import type { Command } from "../flags/command.ts";
import { type Environment, openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { parseFlags } from "../flags/flags.ts";
import { print } from "../output/print.ts";
import { UsageError } from "../flags/usage_error.ts";
import { type Row, rowsText } from "../output/rows_text.ts";

const flags = {
  licences: {
    kind: "boolean",
    help: "what may be redistributed, and what to cite",
  },
  json: { kind: "boolean", help: "as JSON" },
} as const;

type Section = Row[];

const OWN_KERNELS = BACKEND_IDS.filter((id) => BACKENDS[id].takes === "small");

const SECTIONS: Record<string, (environment: Environment) => Promise<Section>> =
  {
    datasets: listDatasets,
    subsets: listSubsets,
    models: listModels,
    protocols: () =>
      Promise.resolve(
        PROTOCOLS.map(({ id, version, title }) => ({
          name: id,
          version,
          title,
        })),
      ),
    profiles: () => Promise.resolve(listProfiles()),
    backends: listBackends,
    suites: listSuites,
  };

/** `deno task list`: everything there is, and what of it is here. */
export const list: Command = {
  name: "list",
  summary: "Show datasets, models, backends, suites, and what of them is here",
  usage: `[${Object.keys(SECTIONS).join("|")}…] [flags]`,
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    const environment = openEnvironment({ offline: true });
    if (given.licences && positionals.length > 0) {
      throw new UsageError(
        `Cannot list ${positionals[0]} with --licences: give one of them`,
      );
    }
    const names = choices("list", positionals, SECTIONS);
    const sections: Record<string, Section> = {};
    if (given.licences) sections.licences = listLicences(environment);
    else {
      for (const name of names.length > 0 ? names : Object.keys(SECTIONS)) {
        sections[name] = await SECTIONS[name]!(environment);
      }
    }
    if (given.json) print(JSON.stringify(sections, null, 2));
    else {
      for (const [name, rows] of Object.entries(sections)) {
        printRows(name, rows);
      }
    }
    return EXIT.ok;
  },
};

async function listDatasets(
  { store, datasets }: Environment,
): Promise<Section> {
  const rows = [...datasets.datasets.values()].map(async (dataset) => ({
    name: dataset.id,
    pairs: dataset.pairs.size,
    pinned: dataset.pinned,
    here: await countHere([...dataset.pairs.values()], store),
    title: dataset.title,
  }));
  return await Promise.all(rows);
}

async function listSubsets(
  { store, datasets }: Environment,
): Promise<Section> {
  const rows = [...datasets.datasets.values()].flatMap((dataset) =>
    dataset.subsets.map(async (subset) => ({
      name: subset.name,
      dataset: dataset.id,
      published: subset.published,
      listed: subset.pairs.length,
      pinned: subset.pinned,
      here: await countHere(subset.pairs, store),
      title: subset.title,
    }))
  );
  return await Promise.all(rows);
}

async function listModels(
  { store, models }: Environment,
): Promise<Section> {
  const { ready } = await loadModels(models.models.keys(), models, store, {
    verify: false,
  });
  const pictures = [...models.pictures.values()].map(async (entry) => ({
    name: entry.id,
    year: entry.year,
    state: `pictures of ${entry.publisher}, ${await countPictures(
      entry,
      store,
    )} of ${entry.pictures.size} here`,
    parameters: "–",
    "MACs/px": "–",
    "own kernels": "–",
    protocols: AS_SAVED.id,
    licence: entry.licence.statement,
  }));
  const run = [...models.models.values()].map((entry) => {
    const loaded = ready.get(entry.id);
    const { cost } = modelInfo(entry, loaded);
    return {
      name: entry.id,
      year: entry.year ?? "–",
      state: loaded === undefined
        ? "not here"
        : loaded.onnxSha256 === entry.onnx.sha256
        ? "verified"
        : "export differs from its pin",
      parameters: cost?.parameters ?? "–",
      "MACs/px": cost === null ? "–" : Math.round(cost.macsPerPixel),
      "own kernels": entry.ownKernels === true ? OWN_KERNELS.join(", ") : "–",
      protocols: entry.protocols.join(", "),
      licence: entry.licence.statement,
    };
  });
  return [...run, ...await Promise.all(pictures)];
}

function listProfiles(): Section {
  return Object.values(PROFILES).flatMap(({ id, columns }) =>
    columns.map(({ head, variant }) => {
      const { unit, better, definition } = findVariant(variant);
      return {
        name: variant,
        profile: id,
        column: head,
        unit,
        better: better ?? "–",
        definition,
      };
    })
  );
}

async function listBackends(): Promise<Section> {
  const adapter = await findAdapter();
  const gpu = adapter === null ? "–" : adapterText(adapter);
  return Object.values(BACKENDS).map(({ id, device, note }) => ({
    name: id,
    here: device === "gpu" && adapter === null ? "no adapter" : "yes",
    runs: note,
    device: device === "gpu" ? gpu : "CPU, one thread",
  }));
}

function adapterText({ name, vendor, driver, class: kind }: Adapter): string {
  const note = kind === "software" ? " (not a GPU)" : "";
  return `${name}, vendor ${vendor}, driver ${driver}, ${kind}${note}`;
}

async function listSuites(): Promise<Section> {
  const suites = await Promise.all((await suiteNames()).map(loadSuite));
  return suites.map(({ suite, subsets, fusers, profiles, title }) => ({
    name: suite,
    subsets: subsets.join(", "),
    fusers: fusers.map(({ model }) => model).join(", "),
    profiles: profiles.join(", "),
    title,
  }));
}

function listLicences({ datasets, models }: Environment): Section {
  const sources = [...datasets.datasets.values()].map((dataset) => ({
    name: dataset.id,
    redistributable: dataset.redistributable ? "yes" : "no",
    licence: dataset.licence,
    cite: dataset.citation?.text ?? "–",
  }));
  const fusers = [...models.models.values()].map((entry) => ({
    name: entry.id,
    redistributable: entry.licence.redistributable ? "yes" : "no",
    licence: entry.licence.statement,
    cite: entry.citation?.text ?? "–",
    notes: publishedCostNotes(entry).join(" "),
  }));
  const pictures = [...models.pictures.values()].map((entry) => ({
    name: entry.id,
    redistributable: entry.licence.redistributable ? "yes" : "no",
    licence: entry.licence.statement,
    cite: entry.citation.text,
    notes: "",
  }));
  return [...sources, ...fusers, ...pictures];
}

async function countHere(
  pairs: readonly Pair[],
  store: Store,
): Promise<number> {
  const here = await Promise.all(
    pairs.map(async ({ ir, vi }) =>
      await isHere(ir, store) && await isHere(vi, store)
    ),
  );
  return here.filter(Boolean).length;
}

async function countPictures(
  { pictures }: PublishedPictures,
  store: Store,
): Promise<number> {
  const here = await Promise.all(
    [...pictures.values()].map(async (picture) =>
      await store.has(picture) !== null ||
      picture.within !== null && await store.has(picture.within.zip) !== null
    ),
  );
  return here.filter(Boolean).length;
}

async function isHere(file: SourceFile, store: Store): Promise<boolean> {
  if (file.kind === "embedded") return true;
  return file.kind === "pinned" && await store.has(file) !== null;
}

function printRows(name: string, rows: Section): void {
  print(name);
  for (const line of rowsText(rows)) print(`  ${line}`);
  print("");
}
