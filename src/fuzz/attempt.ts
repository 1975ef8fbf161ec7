import { WeightsError } from "../models/weights/weights_error.ts";

/** How reading ended. */
export interface AttemptOutcome {
  /** `read`: with a result; `refused`: with a `WeightsError`; `finding`: as it must not. */
  readonly end: "read" | "refused" | "finding";
  /** Why it was refused or what is wrong; empty where it was read. */
  readonly reason: string;
  /** Milliseconds it took. */
  readonly ms: number;
}

/** What reading may take, whatever the bytes are. */
export const FUZZ_LIMITS = {
  /** Milliseconds. */
  ms: 2000,
  /** Bytes by which the engine's memory may grow: archives may unpack to 512 MiB, and tensors are made of that. */
  bytes: 2 ** 30,
  /** Characters of an error's message. */
  message: 500,
} as const;

/**
 * Reads and judges how that ends: a result, or a `WeightsError` with a message for people, within {@link FUZZ_LIMITS}.
 * Everything else is a finding.
 */
export async function attempt(read: () => unknown): Promise<AttemptOutcome> {
  const before = held();
  const start = performance.now();
  let end: AttemptOutcome["end"] = "read";
  let reason = "";
  try {
    await read();
  } catch (error) {
    end = error instanceof WeightsError ? "refused" : "finding";
    reason = end === "refused"
      ? (error as WeightsError).message
      : `it threw ${error}`;
  }
  const ms = performance.now() - start;
  const bytes = held() - before;
  const wrong = end === "finding"
    ? reason
    : reason.length >= FUZZ_LIMITS.message
    ? `its message has ${reason.length} characters`
    : ms > FUZZ_LIMITS.ms
    ? `it took ${Math.round(ms)} ms`
    : bytes > FUZZ_LIMITS.bytes
    ? `it took ${bytes} bytes of memory`
    : null;
  return wrong === null
    ? { end, reason, ms }
    : { end: "finding", reason: wrong, ms };
}

/** Bytes this thread's engine holds. */
function held(): number {
  const { heapUsed, external } = Deno.memoryUsage();
  return heapUsed + external;
}
