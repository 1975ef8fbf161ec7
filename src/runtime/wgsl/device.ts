import { type Adapter, describeAdapter } from "../adapter.ts";
import { watchdog } from "../guard/watchdog.ts";

/** A WebGPU device of our own, and how work on it fails. */
export interface Device extends Disposable {
  readonly adapter: Adapter;
  readonly gpu: GPUDevice;
  /** Whether the device can say when a pass began and ended. */
  readonly hasTimestamps: boolean;
  /**
   * Does one piece of work after those before it.
   *
   * @throws {Error} "Cannot <action>: <reason>" if the device refuses something, runs out of memory, is lost, or does not
   * answer; a lost device or one that does not answer refuses everything after.
   */
  attempt<T>(action: string, work: () => Promise<T>): Promise<T>;
}

/** What an error scope may catch. */
const FILTERS = ["validation", "out-of-memory", "internal"] as const;

/**
 * Opens a device on the adapter that WebGPU prefers here, with that adapter's own limits on sizes.
 *
 * @param watchdogMs milliseconds after which work counts as hung
 * @returns null where there is no adapter
 */
export async function openDevice(watchdogMs: number): Promise<Device | null> {
  const found = await globalThis.navigator?.gpu?.requestAdapter({
    powerPreference: "high-performance",
  });
  if (!found) return null;
  const hasTimestamps = found.features.has("timestamp-query");
  const { maxBufferSize, maxStorageBufferBindingSize } = found.limits;
  const gpu = await found.requestDevice({
    requiredFeatures: hasTimestamps ? ["timestamp-query"] : [],
    requiredLimits: { maxBufferSize, maxStorageBufferBindingSize },
  });
  let lost: string | null = null;
  let refuse: ((reason: string) => void) | null = null;
  const lose = (reason: string): void => {
    lost ??= reason;
    refuse?.(lost);
  };
  gpu.lost.then(({ message }) =>
    lose(`the device was lost (${message || "no reason given"})`)
  );
  const dog = watchdog(watchdogMs);
  return {
    adapter: describeAdapter(found),
    gpu,
    hasTimestamps,
    attempt: <T>(action: string, work: () => Promise<T>): Promise<T> =>
      dog.guard(action, async () => {
        if (lost !== null) throw new Error(`Cannot ${action}: ${lost}`);
        const { promise, reject } = Promise.withResolvers<never>();
        refuse = (reason) => reject(new Error(`Cannot ${action}: ${reason}`));
        try {
          return await Promise.race([scoped(gpu, action, work), promise]);
        } finally {
          refuse = null;
        }
      }),
    [Symbol.dispose](): void {
      lose("its session was closed");
      gpu.destroy();
    },
  };
}

/** What the device has to say about a piece of work is more than what JavaScript sees of it: it comes first. */
async function scoped<T>(
  gpu: GPUDevice,
  action: string,
  work: () => Promise<T>,
): Promise<T> {
  for (const filter of FILTERS) gpu.pushErrorScope(filter);
  const settled = await Promise.allSettled([
    (async (): Promise<T> => await work())(),
  ]);
  let complaint: string | null = null;
  for (const _ of FILTERS) {
    complaint = (await gpu.popErrorScope())?.message ?? complaint;
  }
  if (complaint !== null) throw new Error(`Cannot ${action}: ${complaint}`);
  const [outcome] = settled;
  if (outcome.status === "fulfilled") return outcome.value;
  const { reason } = outcome;
  if (!(reason instanceof DOMException)) throw reason;
  throw new Error(`Cannot ${action}: ${reason.message}`, { cause: reason });
}
