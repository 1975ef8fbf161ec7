/** The worker's side: answers one request after another. */
import { sha256Hex } from "../../canon/digest.ts";
import { encodePng } from "../../image/encode_png.ts";
import type { TrainedEntry } from "../../models/trained/trained_entry.ts";
import type { BackendId } from "../../runtime/backend.ts";
import { findAdapter } from "../../runtime/find_adapter.ts";
import { serially } from "../../runtime/guard/serially.ts";
import {
  comparePublished,
  type Comparison,
  findRow,
  type FusedHere,
} from "./compare_published.ts";
import type { Choice, GivenFile, Reply, Request } from "./messages.ts";
import { NetworkShelf } from "./network_shelf.ts";
import type { PublishedRow } from "./published_row.ts";
import { type PairState, runPair } from "./run_pair.ts";
import { runFolders } from "./run_folders.ts";
import { scorePicture } from "./score_picture.ts";
import { type GivenFolder, type SortedFiles, sortFiles } from "./sort_files.ts";

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
  let last: PairState | null = null;
  const answer = async (request: Request): Promise<void> => {
    switch (request.kind) {
      case "hello":
        return say({ kind: "ready", adapter: await findAdapter() });
      case "run":
        last = await run(request.files, request.choice, shelf, say);
        return;
      case "png":
        return say({ kind: "png", bytes: await pngOf(need(last)) });
      case "compare": {
        const comparison = await compare(need(last), request.rows);
        return say({ kind: "compared", comparison });
      }
      default:
        return request satisfies never;
    }
  };
  door.onmessage = ({ data }) => {
    queue(() => answer(data)).catch((error: unknown) =>
      say({
        kind: "failed",
        reason: error instanceof Error ? error.message : String(error),
      })
    );
  };
}

async function run(
  files: readonly GivenFile[],
  choice: Choice,
  shelf: NetworkShelf,
  say: (reply: Reply) => void,
): Promise<PairState | null> {
  const sorted = sortFiles(files);
  const pair = onePair(sorted);
  const isGiven = pair !== null && sorted.methods.length === 1;
  const network = isGiven ? null : await shelf.open(choice);
  if (network !== null && "needs" in network) {
    say({ kind: "needs", engine: network.needs });
    return null;
  }
  if (pair === null) {
    await runFolders(sorted, choice, network, say);
    return null;
  }
  return await runPair(
    {
      ir: await fileOf(pair.ir),
      vi: await fileOf(pair.vi),
      fused: pair.fused === null ? null : await fileOf(pair.fused),
    },
    choice,
    network,
    say,
  );
}

/** The folders of one pair and at most one fused picture; null where there is more. */
function onePair(
  { ir, vi, methods }: SortedFiles,
): Record<"ir" | "vi", GivenFolder> & { fused: GivenFolder | null } | null {
  const [fused] = methods;
  const isOne = [ir, vi, ...methods].every(({ listed }) =>
    listed.names.length === 1
  );
  return isOne && methods.length < 2 ? { ir, vi, fused: fused ?? null } : null;
}

async function fileOf(
  { listed, files }: GivenFolder,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [name] = listed.names;
  return {
    name: name!,
    bytes: new Uint8Array(await files.get(name!)!.arrayBuffer()),
  };
}

function need(last: PairState | null): PairState {
  if (last === null) {
    throw new Error("Cannot go on: no pair was fused; give one first");
  }
  return last;
}

async function pngOf({ fused }: PairState): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await encodePng(fused));
}

async function compare(
  { files, ir, vi, fused, network, sources }: PairState,
  rows: readonly PublishedRow[],
): Promise<Comparison> {
  const none = (why: string): Comparison => ({
    row: null,
    why,
    samePicture: false,
    values: [],
  });
  if (network === null) {
    return none(
      "The fused picture was given and not made here; take it away to compare.",
    );
  }
  const here: FusedHere = {
    ir: [await sha256Hex(files.ir.bytes), await sha256Hex(ir.data)],
    vi: [await sha256Hex(files.vi.bytes), await sha256Hex(vi.data)],
    onnx: network.onnx,
    protocol: network.fuser.protocol,
    fused: await sha256Hex(fused.data),
  };
  const row = findRow(rows, here);
  return typeof row === "string" ? none(row) : comparePublished(
    row,
    here,
    scorePicture(sources, fused, Object.keys(row.values)),
  );
}
