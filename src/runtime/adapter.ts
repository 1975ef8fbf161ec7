/** A WebGPU adapter as it introduces itself. */
export interface Adapter {
  /** Description, such as `llvmpipe (LLVM 15.0.6, 256 bits)`. */
  readonly name: string;
  /** Vendor name or PCI id in the form the browser or Deno reports it. */
  readonly vendor: string;
  /** Driver or architecture, `not reported` where the platform hides it. */
  readonly driver: string;
  /** `software` adapters compute on the CPU and are never presented as GPUs. */
  readonly class: "hardware" | "software";
}

const SOFTWARE =
  /llvmpipe|lavapipe|swiftshader|softpipe|basic render|software/i;

/** Describes what `requestAdapter` gave; fallback adapters and known CPU renderers count as software. */
export function describeAdapter(adapter: GPUAdapter): Adapter {
  const { info } = adapter;
  const name = info.description || info.device || "unnamed adapter";
  const fallback = (info as { isFallbackAdapter?: boolean }).isFallbackAdapter;
  const introduction = `${name} ${info.vendor} ${info.architecture}`;
  return {
    name,
    vendor: info.vendor || "not reported",
    driver: info.architecture || "not reported",
    class: fallback === true || SOFTWARE.test(introduction)
      ? "software"
      : "hardware",
  };
}
