import type { Device } from "./device.ts";

/** Timestamps at the beginning and end of one pass at a time. */
export interface PassTimer extends Disposable {
  /** What the pass is begun with. */
  readonly descriptor: GPUComputePassDescriptor;
  /** Adds the reading of the timestamps after the pass. */
  resolve(commands: GPUCommandEncoder): void;
  /** What the last pass took on the device; null where it has no timestamps or they run backwards or not at all. */
  milliseconds(): Promise<number | null>;
}

/** Two unsigned 64-bit numbers of nanoseconds. */
const BYTES = 16;

/** A timer of a device, one that knows nothing where the device has no timestamps. */
export function passTimer({ gpu, hasTimestamps }: Device): PassTimer {
  if (!hasTimestamps) {
    return {
      descriptor: {},
      resolve(): void {},
      milliseconds: () => Promise.resolve(null),
      [Symbol.dispose](): void {},
    };
  }
  const querySet = gpu.createQuerySet({ type: "timestamp", count: 2 });
  const resolved = gpu.createBuffer({
    size: BYTES,
    usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC,
  });
  const read = gpu.createBuffer({
    size: BYTES,
    usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
  });
  return {
    descriptor: {
      timestampWrites: {
        querySet,
        beginningOfPassWriteIndex: 0,
        endOfPassWriteIndex: 1,
      },
    },
    resolve(commands): void {
      commands.resolveQuerySet(querySet, 0, 2, resolved, 0);
      commands.copyBufferToBuffer(resolved, 0, read, 0, BYTES);
    },
    async milliseconds(): Promise<number | null> {
      await read.mapAsync(GPUMapMode.READ);
      const [began, ended] = new BigInt64Array(read.getMappedRange().slice(0));
      read.unmap();
      const nanoseconds = Number(ended! - began!);
      return nanoseconds > 0 ? nanoseconds / 1e6 : null;
    },
    [Symbol.dispose](): void {
      querySet.destroy();
      resolved.destroy();
      read.destroy();
    },
  };
}
