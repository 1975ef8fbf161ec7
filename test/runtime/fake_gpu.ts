/**
 * Puts `adapters` in the place of this machine's WebGPU until disposed: null where there is no adapter, undefined where
 * there is no WebGPU at all.
 */
export function fakeGpu(
  adapter: Partial<GPUAdapterInfo> | null | undefined,
): Disposable {
  const requestAdapter = (): Promise<unknown> =>
    Promise.resolve(adapter === null ? null : { info: adapter });
  Object.defineProperty(navigator, "gpu", {
    value: adapter === undefined ? undefined : { requestAdapter },
    configurable: true,
  });
  return {
    [Symbol.dispose](): void {
      Reflect.deleteProperty(navigator, "gpu");
    },
  };
}
