/** Opens kernels compiled to WebAssembly, with a memory whose layout the caller decides. */
import { OutOfMemoryError } from "./out_of_memory_error.ts";

/** Kernels and the memory they work in. */
export interface Kernels<Calls> {
  readonly calls: Calls;
  /** First byte that no kernel uses for itself, a multiple of 16. */
  readonly base: number;
  /**
   * The memory, at least `bytes` beyond `base`. Views made before may be detached by growing.
   *
   * @throws {OutOfMemoryError} if the engine has no more memory to give.
   */
  memory(bytes: number): ArrayBuffer;
}

const PAGE = 65536;

/**
 * Instantiates one module, which exports `heapBase` beside its kernels.
 *
 * @param base64 what `deno task kernels` wrote.
 */
export function openKernels<Calls>(base64: string): Kernels<Calls> {
  const module = new WebAssembly.Module(Uint8Array.fromBase64(base64));
  const { memory, heapBase, ...calls } = new WebAssembly.Instance(module)
    .exports;
  const buffers = memory as WebAssembly.Memory;
  const base = Math.ceil((heapBase as () => number)() / 16) * 16;
  return {
    calls: calls as Calls,
    base,
    memory(bytes): ArrayBuffer {
      const missing = base + bytes - buffers.buffer.byteLength;
      if (missing > 0) {
        try {
          buffers.grow(Math.ceil(missing / PAGE));
        } catch (error) {
          throw new OutOfMemoryError(
            `Cannot take ${bytes} bytes for kernels: the engine gives no more memory; use a smaller image`,
            { cause: error },
          );
        }
      }
      return buffers.buffer as ArrayBuffer;
    },
  };
}
