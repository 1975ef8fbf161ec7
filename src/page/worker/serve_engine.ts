/** The worker's side: answers one request after another. */
import type { SceneBytes } from "../../image/scene/decode_scene.ts";
import { encodePng } from "../../image/encode_png.ts";
import type { TrainedEntry } from "../../models/trained/trained_entry.ts";
import type { BackendId } from "../../runtime/backend.ts";
import { findAdapter } from "../../runtime/find_adapter.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import { serially } from "../../runtime/guard/serially.ts";
import { comparePair } from "./compare_published.ts";
import type { Reply, Request } from "./messages.ts";
import { NetworkShelf } from "./network_shelf.ts";
import { type GivenPair, runPair } from "./run_pair.ts";
import { runFolders } from "./run_folders.ts";
import { type GivenFolder, type SortedFiles, sortFiles } from "./sort_files.ts";
import { warmUp } from "./warm_up.ts";

/** The worker's own door to the page. */
export interface Door {
  postMessage(reply: Reply): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
}

/**
 * Answers requests.
 *
 * @param embedded the network that runs where no file was given.
 * @param runtime the backend of ONNX Runtime that came along; null where none did.
 */
export function serveEngine(
  door: Door,
  embedded: TrainedEntry,
  runtime: BackendId | null,
): void {
  const shelf = new NetworkShelf(embedded, runtime);
  const queue = serially();
  const say = (reply: Reply): void => door.postMessage(reply);
  const answer = async (request: Request): Promise<void> => {
    switch (request.kind) {
      case "hello":
        await warmUp(shelf, () => waiting > 1);
        return say({ kind: "ready", adapter: await findAdapter() });
      case "run":
        return say(await run(request, shelf, say));
      case "png": {
        const bytes = Uint8Array.from(await encodePng(request.picture));
        return say({ kind: "png", bytes });
      }
      case "compare":
        return say(await compare(request, shelf));
      default:
        return request satisfies never;
    }
  };
  let waiting = 0;
  door.onmessage = ({ data }) => {
    waiting++;
    queue(() => answer(data)).catch((error: unknown) =>
      say({
        kind: "failed",
        reason: error instanceof Error ? error.message : String(error),
      })
    ).finally(() => waiting--);
  };
}

/** Runs what was given, and ends with what the page must know then. */
async function run(
  { files, choice }: Extract<Request, { kind: "run" }>,
  shelf: NetworkShelf,
  say: (reply: Reply) => void,
): Promise<Reply> {
  const sorted = sortFiles(files);
  const pair = onePair(sorted);
  const isGiven = pair !== null && pair.fused !== null;
  const network = isGiven ? null : await shelf.open(choice);
  if (network !== null && "needs" in network) {
    return { kind: "needs", engine: network.needs };
  }
  return pair === null
    ? await runFolders(sorted, choice, network, say)
    : await runPair(await filesOf(pair), choice, network, say);
}

type GivenPairFolders = Record<"ir" | "vi", GivenFolder> & {
  fused: GivenFolder | null;
};

/** The folders of one pair and at most one fused picture; null where there is more. */
function onePair({ ir, vi, methods }: SortedFiles): GivenPairFolders | null {
  const [fused] = methods;
  const isOne = [ir, vi, ...methods].every(({ listed }) =>
    listed.names.length === 1
  );
  return isOne && methods.length < 2 ? { ir, vi, fused: fused ?? null } : null;
}

async function filesOf(
  folders: GivenPairFolders,
): Promise<GivenPair> {
  const [ir, vi, fused] = await Promise.all([
    fileOf(folders.ir),
    fileOf(folders.vi),
    folders.fused === null ? null : fileOf(folders.fused),
  ]);
  return { ir, vi, fused };
}

async function fileOf({ listed, files }: GivenFolder): Promise<SceneBytes> {
  const [name] = listed.names;
  return {
    name: name!,
    bytes: new Uint8Array(await files.get(name!)!.arrayBuffer()),
  };
}

async function compare(
  { files, choice, rows, onReferee }: Extract<Request, { kind: "compare" }>,
  shelf: NetworkShelf,
): Promise<Reply> {
  const pair = onePair(sortFiles(files));
  if (pair === null) {
    throw new RangeError(
      "Cannot compare with the published table: give one pair, not folders",
    );
  }
  const backend = onReferee ? REFEREE : choice.backend;
  const network = await shelf.open({ ...choice, backend });
  if ("needs" in network) return { kind: "needs", engine: network.needs };
  const { ir, vi } = await filesOf(pair);
  const comparison = await comparePair(
    [{ ...ir, bits16: choice.bits16 ?? undefined }, vi],
    network,
    rows,
  );
  return { kind: "compared", comparison };
}
