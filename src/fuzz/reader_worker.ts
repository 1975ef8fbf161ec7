/**
 * Gives bytes to one of the fuzzer's readers in a thread of its own, so that a reader that never ends can be ended.
 */
import { attempt, type AttemptOutcome } from "./attempt.ts";
import { FUZZ_READERS } from "./fuzz_readers.ts";
import type { ReaderTask } from "./reader_thread.ts";

declare const self: DedicatedWorkerGlobalScope;

const READERS = new Map(FUZZ_READERS.map((reader) => [reader.name, reader]));

self.onmessage = async ({ data }: MessageEvent<ReaderTask>): Promise<void> => {
  const { reader, bytes, file, beside } = data;
  const outcome: AttemptOutcome = await attempt(() =>
    READERS.get(reader)!.read(bytes, file, beside)
  );
  self.postMessage(outcome);
};
self.postMessage("ready");
