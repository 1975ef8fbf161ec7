import { callerPath } from "../../bench/obtain/default_store.ts";
import { addDataset } from "../../datasets/add_dataset.ts";
import { parseDatasets } from "../../datasets/catalog.ts";
import {
  datasetAddition,
  type DatasetFacts,
} from "../../datasets/dataset_addition.ts";
import { datasetsSchema } from "../../datasets/datasets_schema.ts";
import { datasetsText } from "../../datasets/datasets_text.ts";
import { findPairFiles } from "../../datasets/pair_files.ts";
import { pinFolder } from "../../datasets/pin_folder.ts";
import { placeOfUrl } from "../../datasets/place_of_url.ts";
import { sourceKey } from "../../datasets/source_key.ts";
import { writeInPlace } from "../../files/write_in_place.ts";
import { asked } from "../flags/asked.ts";
import type { Command } from "../flags/command.ts";
import { type FlagValues, parseFlags } from "../flags/flags.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { startProgress } from "../output/progress.ts";
import { say } from "../output/say.ts";
import { writing } from "../output/writing.ts";
import { EXIT } from "../run/exit_status.ts";

const CATALOGUE = "datasets.json";

const flags = {
  id: { kind: "string", value: "NAME", help: "what the dataset is called" },
  url: {
    kind: "string",
    value: "PREFIX",
    help:
      "where the folder is published: https://raw.githubusercontent.com/OWNER/NAME/COMMIT/FOLDER",
  },
  title: { kind: "string", value: "TEXT", help: "its full name" },
  homepage: { kind: "string", value: "URL", help: "where people find it" },
  licence: {
    kind: "string",
    value: "TEXT",
    help: "what its source says about use, or that it says nothing",
  },
  citation: { kind: "string", value: "TEXT", help: "the paper to cite" },
  doi: { kind: "string", value: "DOI", help: "of that paper" },
  redistributable: {
    kind: "boolean",
    help: "the licence allows passing the pictures on",
  },
  ir: {
    kind: "string",
    value: "FOLDER",
    help: "subfolder of the infrared pictures, where its name does not say so",
  },
  vi: {
    kind: "string",
    value: "FOLDER",
    help: "subfolder of the visible pictures",
  },
  write: { kind: "boolean", help: `add it to ${CATALOGUE}; prints it unless` },
  quiet: { kind: "boolean", help: "no progress" },
} as const;

type Flags = FlagValues<typeof flags>;

/** `deno task pin`: a folder of pairs as entries of `datasets.json`. */
export const pin: Command = {
  name: "pin",
  summary: "Pin a folder of pairs as a dataset: sizes, digests, luma",
  usage: "folder [flags]",
  details:
    "The folder has two subfolders with equal names in both (ir and vi, Inf and Vis, infrared and visible, …), or files like 01_ir.png and 01_vi.png. docs/ADDING_A_DATASET.md has the steps.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    const [path, more] = positionals;
    if (path === undefined || more !== undefined) {
      throw new UsageError("Cannot pin: name one folder");
    }
    const json: unknown = JSON.parse(await Deno.readTextFile(CATALOGUE));
    parseDatasets(json);
    const file = datasetsSchema.parse(json);
    const facts = asked(() => factsOf(given), RangeError);
    const open = openFacts(facts);
    if (given.write && open.length > 0) {
      throw new UsageError(
        `Cannot add ${path} to ${CATALOGUE}: ${
          open.join(", ")
        } are not given; without --write they are left empty`,
      );
    }
    const source = asked(() => sourceKey(file, facts), RangeError);
    const folder = callerPath(path);
    const found = await findPairFiles(folder, foldersOf(given));
    const bar = startProgress("pinning", given.quiet);
    const pairs = await pinFolder(
      folder,
      found,
      { source, prefix: facts.place?.prefix ?? "" },
      (done) => bar.update(done, found.length),
    ).finally(() => bar.end());
    const added = datasetAddition(facts, source, pairs);
    if (!given.write) {
      print(datasetsText(added).trimEnd());
      say(`${pairs.length} pairs`);
      if (open.length > 0) say(`to be filled: ${open.join(", ")}`);
      return EXIT.ok;
    }
    const whole = addDataset(file, added);
    parseDatasets(whole);
    await writing(
      CATALOGUE,
      () => writeInPlace(CATALOGUE, datasetsText(whole)),
    );
    print(`${CATALOGUE} has ${facts.id} now, ${pairs.length} pairs`);
    return EXIT.ok;
  },
};

function factsOf(given: Flags): DatasetFacts {
  return {
    id: given.id ?? "",
    title: given.title ?? "",
    homepage: given.homepage ?? "",
    licence: given.licence ?? "",
    redistributable: given.redistributable,
    citation: { text: given.citation ?? "", doi: given.doi ?? "" },
    place: given.url === undefined ? null : placeOfUrl(given.url),
  };
}

/** The flags that would say what is not known yet. */
function openFacts(
  { id, title, homepage, licence, citation, place }: DatasetFacts,
): string[] {
  return Object.entries({
    "--id": id,
    "--url": place === null ? "" : place.repo,
    "--title": title,
    "--homepage": homepage,
    "--licence": licence,
    "--citation": citation.text,
    "--doi": citation.doi,
  }).filter(([, text]) => text === "").map(([flag]) => flag);
}

function foldersOf({ ir, vi }: Flags): { ir: string; vi: string } | null {
  if (ir === undefined && vi === undefined) return null;
  if (ir === undefined || vi === undefined) {
    throw new UsageError("Cannot pin: --ir and --vi come together");
  }
  return { ir, vi };
}
