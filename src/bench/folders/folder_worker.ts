/** Scores images in a thread of its own: as the worker of suites, but it runs no network and reads its user's folders. */
import { computeCells } from "../compute/compute_cells.ts";
import type { WorkerMessage, WorkerReply } from "../compute/worker_messages.ts";
import { folderReader } from "./folder_reader.ts";

declare const self: DedicatedWorkerGlobalScope;

const send = (reply: WorkerReply): void => self.postMessage(reply);

self.onmessage = async (
  { data }: MessageEvent<WorkerMessage>,
): Promise<void> => {
  if (!("cells" in data)) return send({ kind: "ready" });
  try {
    const sources = {
      read: folderReader,
      session: () => Promise.reject(new Error("no network is run here")),
    };
    for await (const record of computeCells(data.cells, sources)) {
      send({ kind: "record", record });
    }
    send({ kind: "done", spent: false });
  } catch (error) {
    send({
      kind: "failed",
      reason: error instanceof Error ? error.message : String(error),
    });
  }
};
