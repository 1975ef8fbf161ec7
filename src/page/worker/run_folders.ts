/** Folders: matched by their names as a whole, fused and scored scene by scene, and shown as `score` shows them. */
import { bits16Notes } from "../../bench/folders/bits16_notes.ts";
import { folderTables } from "../../bench/folders/folder_tables.ts";
import { FOLDERS } from "../../bench/folders/folders_dataset.ts";
import { matchMethod } from "../../bench/folders/match_method.ts";
import { matchScenes } from "../../bench/folders/match_scenes.ts";
import { refuseSceneNames } from "../../bench/folders/refuse_scene_names.ts";
import type { SceneFiles } from "../../bench/folders/scene_files.ts";
import { sceneRule } from "../../bench/folders/scene_rule.ts";
import { AS_SAVED } from "../../bench/cell/as_saved.ts";
import { seeBytes } from "../../bench/listing/see_bytes.ts";
import type { SeenImage } from "../../bench/listing/seen_image.ts";
import { visibleText } from "../../canon/visible_text.ts";
import { decodeImage, type DecodeOptions } from "../../image/decode.ts";
import { ImageError } from "../../image/image_error.ts";
import { fusedNotes, sourceNotes } from "../../image/input_notes.ts";
import type { Picture } from "../../image/picture.ts";
import { assertSameSize } from "../../image/same_size.ts";
import type { PreparedSources } from "../../metrics/prepare_sources.ts";
import { PROFILES } from "../../metrics/profile.ts";
import type { ScoredCell } from "../../results/record/record.ts";
import { csv } from "../../results/table/csv.ts";
import { latex } from "../../results/table/latex.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import type { Choice, Reply, TableFiles } from "./messages.ts";
import type { OpenNetwork } from "./network_shelf.ts";
import { madeBy } from "./run_pair.ts";
import { scoredSources, scorePicture } from "./score_picture.ts";
import type { GivenFolder, SortedFiles } from "./sort_files.ts";

/** What tables are headed by. */
const TITLE = "folders";

/**
 * Fuses and scores folders; a scene or picture that cannot be used has failed, alone, with its reason.
 *
 * @param network null where only what was given is scored.
 * @throws {Error} where the names of a folder are not explained as a whole.
 */
export async function runFolders(
  { ir, vi, methods }: SortedFiles,
  { profiles, bits16 }: Pick<Choice, "profiles" | "bits16">,
  network: OpenNetwork | null,
  say: (reply: Reply) => void,
): Promise<Reply> {
  const start = performance.now();
  const images = [ir, vi, ...methods].flatMap(({ listed }) => listed.names);
  let read = 0;
  const see = async (folder: GivenFolder): Promise<SeenImage[]> => {
    const seen: SeenImage[] = [];
    for (const name of folder.listed.names) {
      const text = `looking at ${name}`;
      say({ kind: "progress", text, part: 0.1 * read++ / images.length });
      seen.push(await seeFile(folder, name));
    }
    return seen;
  };
  const folders = { ir: ir.listed.folder, vi: vi.listed.folder };
  const infrared = await see(ir), visible = await see(vi);
  const matched = matchScenes(infrared, visible, folders);
  refuseSceneNames(matched.scenes, "score");
  const given = [];
  for (const { name, ...folder } of methods) {
    const seen = await see(folder);
    const match = matchMethod(seen, matched.scenes, folder.listed.folder);
    given.push({ name, folder, seen, ...match });
  }
  const fuserName = network === null ? [] : [nameBeside(network, methods)];
  const variants = [
    ...new Set(
      profiles.flatMap((id) =>
        PROFILES[id].columns.map(({ variant }) => variant)
      ),
    ),
  ];
  const records: ScoredCell[] = [];
  const notes = new Set(
    bits16Notes(infrared, bits16 ?? undefined).map((note) => `${note}.`),
  );
  for (const [at, scene] of matched.scenes.entries()) {
    const { length } = matched.scenes;
    say({
      kind: "progress",
      text: `${scene.id} (${at + 1} of ${length})`,
      part: 0.1 + 0.9 * at / length,
    });
    const pair = await attempt(() => readPair(scene, { ir, vi }, bits16));
    if (at === 0 && pair.ok) {
      for (const note of sourceNotes(pair.value.seen.ir, pair.value.seen.vi)) {
        notes.add(`${note}.`);
      }
    }
    const record = async (
      model: string,
      make: (pair: ReadPair) => Promise<Picture>,
    ): Promise<void> => {
      const scored = await attempt(async () => {
        if (!pair.ok) throw new Error(pair.reason);
        const picture = await make(pair.value);
        return scorePicture(pair.value.sources, picture, variants);
      });
      records.push({
        dataset: FOLDERS,
        pair: scene.id,
        model,
        protocol: AS_SAVED.id,
        backend: REFEREE,
        status: scored.ok ? "ok" : "failed",
        error: scored.ok ? null : scored.reason,
        values: scored.ok ? Object.fromEntries(scored.value) : {},
      });
    };
    for (const name of fuserName) {
      await record(
        name,
        ({ seen }) =>
          network!.fuser.fusePicture({
            ir: seen.ir.picture,
            vi: seen.vi.picture,
          }),
      );
    }
    for (const { name, folder, images } of given) {
      const image = images.get(scene);
      if (image === undefined) continue;
      await record(name, async () => {
        refuseFault(image);
        assertSameSize(image.info!, scene.infrared.info!, [
          image.shown,
          scene.infrared.shown,
        ]);
        return await decodeFile(folder, image);
      });
    }
  }
  for (const { name, seen } of given) {
    const known = seen.flatMap(({ shown, info }) =>
      info === null ? [] : [{ name: shown, info }]
    );
    for (const note of fusedNotes(known)) notes.add(`${name}: ${note}.`);
  }
  const tables = folderTables({
    pairs: matched.scenes.map(({ id }) => id),
    records,
    notes: [...notes],
  }, {
    title: TITLE,
    methods: [...fuserName, ...given.map(({ name }) => name)],
    profiles,
  });
  return {
    kind: "tables",
    tables: [...tables.means, ...tables.more].map(filesOf),
    notes: [
      sceneRule(matched),
      ...given.map(({ name, seen, rule }) =>
        `The fused images of ${name} (${seen.length}) were matched by ${rule}.`
      ),
      ...[ir, vi, ...methods].flatMap(({ listed }) =>
        listed.unread === null ? [] : [`${listed.unread}.`]
      ),
    ],
    failed: records.flatMap(({ pair, model, error }) =>
      error === null ? [] : [`${pair} (${model}): ${error}`]
    ),
    by: madeBy(network),
    took: performance.now() - start,
  };
}

type Tried<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

async function attempt<T>(work: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, reason: error.message };
  }
}

interface ReadPair {
  readonly seen: Readonly<
    Record<"ir" | "vi", { readonly name: string; readonly picture: Picture }>
  >;
  readonly sources: PreparedSources;
}

async function readPair(
  { infrared, visible }: SceneFiles,
  { ir, vi }: Pick<SortedFiles, "ir" | "vi">,
  bits16: Choice["bits16"],
): Promise<ReadPair> {
  for (const image of [infrared, visible]) refuseFault(image);
  assertSameSize(visible.info!, infrared.info!, [
    visible.shown,
    infrared.shown,
  ]);
  const one = await decodeFile(ir, infrared, bits16);
  const two = await decodeFile(vi, visible);
  return {
    seen: {
      ir: { name: infrared.shown, picture: one },
      vi: { name: visible.shown, picture: two },
    },
    sources: scoredSources(one, two),
  };
}

function refuseFault({ fault }: SeenImage): void {
  if (fault !== null) throw new ImageError("unreadable", fault);
}

async function seeFile(
  { listed, files }: GivenFolder,
  name: string,
): Promise<SeenImage> {
  const shown = visibleText(`${listed.called}/${name}`);
  const bytes = new Uint8Array(await files.get(name)!.arrayBuffer());
  return await seeBytes(bytes, { name, shown, path: name });
}

async function decodeFile(
  { files }: GivenFolder,
  { name, shown }: SeenImage,
  bits16: Choice["bits16"] = null,
): Promise<Picture> {
  const bytes = new Uint8Array(await files.get(name)!.arrayBuffer());
  const options: DecodeOptions = bits16 === null
    ? { name: shown }
    : { name: shown, bits16 };
  return await decodeImage(bytes, options);
}

/** The network's name; another where a folder is called so. */
function nameBeside(
  { fuser }: OpenNetwork,
  methods: SortedFiles["methods"],
): string {
  return methods.some(({ name }) => name === fuser.model)
    ? `${fuser.model} (here)`
    : fuser.model;
}

function filesOf(
  { name, table }: Pick<TableFiles, "name" | "table">,
): TableFiles {
  return { name, table, csv: csv(table), latex: latex(table, { label: name }) };
}
