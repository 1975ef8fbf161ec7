/** A trial with played workers: whose network has no end, refuses a pair, or is random. */
import { assertEquals, assertRejects } from "@std/assert";
import { runTrial } from "../../../src/bench/compute/run_trial.ts";
import type {
  WorkerMessage,
  WorkerReply,
} from "../../../src/bench/compute/worker_messages.ts";
import type { GuestNetwork } from "../../../src/bench/guest/guest.ts";
import { makeCell } from "../make_cell.ts";
import { playingWorker } from "./playing_worker.ts";

const GUEST: GuestNetwork = {
  kind: "network",
  name: "mine",
  protocols: ["clip-round"],
  model: { id: "mine", weights: [], onnx: new Uint8Array(), onnxSha256: "" },
  random: ["Bernoulli b"],
};
const { pair } = makeCell();
const PAIRS = [pair, { ...pair, id: "02" }];

/** Runs a trial on two pairs; `replies` is what the worker says of each. */
async function trial(
  replies: Readonly<Record<string, readonly WorkerReply[]>>,
): Promise<{ result: Awaited<ReturnType<typeof runTrial>>; ended: number }> {
  let ended = 0;
  const play = (message: WorkerMessage, say: (reply: WorkerReply) => void) => {
    if (!("trial" in message)) return;
    assertEquals(message.trial.random, GUEST.random);
    replies[message.trial.pair.id]!.forEach(say);
  };
  const result = await runTrial(GUEST, PAIRS, {
    bytes: { cacheDir: "", mirror: null },
    limit: 0.02,
    thread: () => playingWorker(play, () => ended++),
  });
  return { result, ended };
}

const tried = (notes: readonly string[], refusal: string | null) =>
  ({ kind: "tried", findings: { notes, refusal } }) as const;

Deno.test("trial: what is found is told with the pair, and its worker ends", async () => {
  assertEquals(
    await trial({ "01": [{ kind: "ran" }, tried(["it is odd"], null)] }),
    {
      result: { notes: ["mine on tno/01: it is odd"], hopeless: null },
      ended: 1,
    },
  );
});

Deno.test("trial: a network that refuses a pair is tried on the next", async () => {
  const failed = { kind: "failed", reason: "odd sides" } as const;
  const { result, ended } = await trial({
    "01": [failed],
    "02": [tried(["it is odd"], null)],
  });
  assertEquals([result.notes, ended], [["mine on tno/02: it is odd"], 2]);
  assertEquals((await trial({ "01": [failed], "02": [failed] })).result, {
    notes: [],
    hopeless: null,
  });
});

Deno.test("trial: a network without end is hopeless, with the limit and how to change it", async () => {
  const { result, ended } = await trial({ "01": [{ kind: "ran" }] });
  assertEquals(result, {
    notes: [],
    hopeless:
      "Cannot run mine: no answer within 0.02 s; --time-limit SECONDS gives it more",
  });
  assertEquals(ended, 1);
});

Deno.test("trial: a network whose runs differ is refused with the pair", async () => {
  await assertRejects(
    () => trial({ "01": [tried([], "two runs differ")] }),
    Error,
    "Cannot bench mine: on tno/01 two runs differ",
  );
});
