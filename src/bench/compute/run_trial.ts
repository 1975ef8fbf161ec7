import { silenceAlarm } from "../../runtime/guard/silence_alarm.ts";
import type { ReadyPair } from "../cell/cell.ts";
import type { GuestNetwork } from "../guest/guest.ts";
import type { GuestFindings } from "../guest/try_guest.ts";
import { converse } from "./converse.ts";
import { startWorker } from "./start_worker.ts";
import { tooLong } from "./too_long.ts";
import type { WorkerReply, WorkerSetup } from "./worker_messages.ts";

/** How a trial is run. */
export interface TrialOptions {
  /** How workers reach the bytes of pairs. */
  readonly bytes: Pick<WorkerSetup, "cacheDir" | "mirror">;
  /** Seconds that a run may take. */
  readonly limit: number;
  readonly signal?: AbortSignal;
  /** Starts a thread that runs `worker.ts`, or plays it. */
  readonly thread?: () => Worker;
}

/** What a trial tells. */
export interface TrialResult {
  /** What its user should know, one line each. */
  readonly notes: readonly string[];
  /** Why no cell of the network can be computed, or null. */
  readonly hopeless: string | null;
}

/**
 * Tries a guest network, in a worker of its own, on the first of some pairs that it takes.
 *
 * @throws {Error} if it cannot be benchmarked, because two runs differ.
 * @throws {DOMException} `AbortError` when stopped.
 */
export async function runTrial(
  guest: GuestNetwork,
  pairs: readonly ReadyPair[],
  options: TrialOptions,
): Promise<TrialResult> {
  for (const pair of pairs) {
    options.signal?.throwIfAborted();
    const outcome = await tryOn(guest, pair, options);
    if (typeof outcome === "string") {
      const hopeless = `Cannot run ${guest.name}: ${outcome}`;
      return { notes: [], hopeless };
    }
    if (outcome === null) continue;
    const { notes, refusal } = outcome;
    const where = `${pair.dataset}/${pair.id}`;
    if (refusal !== null) {
      throw new Error(`Cannot bench ${guest.name}: on ${where} ${refusal}`);
    }
    return {
      notes: notes.map((note) => `${guest.name} on ${where}: ${note}`),
      hopeless: null,
    };
  }
  return { notes: [], hopeless: null };
}

/** What was found; null if the network failed on that pair, which its cell will say; a reason if it never ended. */
async function tryOn(
  { name, model, protocols, random }: GuestNetwork,
  pair: ReadyPair,
  { bytes, limit, signal: stop, thread }: TrialOptions,
): Promise<GuestFindings | string | null> {
  const late = new AbortController();
  const signal = stop === undefined
    ? late.signal
    : AbortSignal.any([stop, late.signal]);
  const alarm = silenceAlarm((ms) => late.abort(tooLong(ms)));
  const setup = { ...bytes, images: null, models: [model] };
  const worker = await startWorker(setup, signal, thread);
  let findings: GuestFindings | null = null;
  const heard = (reply: WorkerReply): boolean => {
    alarm.restart(1000 * limit);
    if (reply.kind === "tried") findings = reply.findings;
    return reply.kind !== "ran";
  };
  try {
    alarm.restart(1000 * limit);
    const trial = { model: name, protocols, random, pair };
    await converse(worker, { trial }, signal, heard);
    return findings;
  } catch (error) {
    if (error !== late.signal.reason) throw error;
    return error as string;
  } finally {
    alarm.stop();
    worker.terminate();
  }
}
