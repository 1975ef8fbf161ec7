/** Records, headers and timings to test with: complete, valid, and easy to vary in one place. */

import type { CellRecord } from "../../src/results/record/record.ts";
import { recordIdentity } from "../../src/results/record/record_identity.ts";
import { sealRecord } from "../../src/results/record/seal_record.ts";
import type { TimingRecord } from "../../src/results/record/timing.ts";
import type { VersionHeader } from "../../src/results/version/version_header.ts";

/** A digest that can be told from another by its seed (FNV-1a, repeated to 64 digits). */
export function digest(seed: string): string {
  let hash = 0x811c9dc5;
  for (const char of seed) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0").repeat(8);
}

/** A record of the referee; every part can be replaced. */
export function makeRecord(parts: Partial<CellRecord> = {}): CellRecord {
  const name = {
    dataset: "tno",
    pair: "01",
    model: "student",
    protocol: "clip-round",
    backend: "wasm",
    ...parts,
  };
  const cell = [
    name.dataset,
    name.pair,
    name.model,
    name.protocol,
    name.backend,
  ].join("/");
  const values = parts.values ?? { "EN/cdd": 7.25, "SD/cdd": 47.23 };
  return {
    schema: 2,
    id: digest(`id ${cell}`),
    inputs: {
      width: 64,
      height: 48,
      ir: {
        file: digest(`ir file ${name.pair}`),
        luma: digest(`ir luma ${name.pair}`),
      },
      vi: {
        file: digest(`vi file ${name.pair}`),
        luma: digest(`vi luma ${name.pair}`),
      },
    },
    network: {
      weights: [digest(`weights ${name.model}`)],
      onnx: digest(`onnx ${name.model}`),
    },
    definition: digest(`protocol ${name.protocol}`),
    code: {
      decode: digest("decode"),
      export: digest("export"),
      protocol: digest("protocol"),
      backend: digest("backend"),
      road: digest("road"),
    },
    engine: {
      name: "onnxruntime-web",
      version: "1.30.0",
      optimisation: "basic",
      threads: 1,
      adapter: null,
    },
    output: digest(`output ${cell}`),
    fused: digest(`fused ${cell}`),
    referee: null,
    status: "ok",
    error: null,
    values,
    variants: Object.fromEntries(
      Object.keys(values).map((variant) => [variant, digest(variant)]),
    ),
    digest: digest(`record ${cell}`),
    ...name,
  };
}

/** Records as a version unpacks them: each with the identity and the digest of what it says. */
export function wholeRecords(
  records: readonly CellRecord[],
): Promise<CellRecord[]> {
  return Promise.all(records.map(async (record) => {
    const { inputs: { ir, vi } } = record;
    const files = { ir: ir.file, vi: vi.file };
    return await sealRecord({
      ...record,
      id: await recordIdentity({ ...record, files }),
    });
  }));
}

/** A failed record. */
export function makeFailed(parts: Partial<CellRecord> = {}): CellRecord {
  return makeRecord({
    status: "failed",
    error: "out of memory",
    output: null,
    fused: null,
    values: {},
    ...parts,
  });
}

/** A header that fits {@linkcode makeRecord}. */
export function makeHeader(parts: Partial<VersionHeader> = {}): VersionHeader {
  return {
    suite: "paper",
    version: 1,
    date: "2025-01-31",
    title: "The paper's table",
    change: "first version",
    definition: { datasets: ["tno25"], profiles: ["cdd"] },
    subsets: [{
      name: "tno25",
      title: "25 pairs",
      dataset: "tno",
      pairs: ["01", "02"],
    }],
    models: [{
      name: "student",
      title: "MMDRFuse student",
      year: 2024,
      licence: "none",
      cost: {
        parameters: 113,
        bytes: 452,
        macsPerPixel: 108,
        macs: 33177600,
        flops: 67584000,
        activations: 1536000,
        receptiveField: 5,
      },
    }],
    protocols: [{
      name: "clip-round",
      version: 1,
      title: "clip and round",
      digest: digest("protocol clip-round"),
    }],
    profiles: [{
      name: "cdd",
      title: "the evaluators' arithmetic",
      columns: [{ variant: "EN/cdd", head: "EN" }],
    }],
    variants: [{
      id: "EN/cdd",
      definition: "histogram of 256 levels, bits",
      source: "Shannon 1948",
      unit: "bit",
      better: "higher",
      digits: 2,
      digest: digest("EN/cdd"),
    }],
    machine: {
      cpu: "a processor",
      cores: 2,
      memory: 8589934592,
      os: "linux x86_64",
      runtime: "deno 2.9.6",
    },
    missing: [],
    quality: digest("quality"),
    ...parts,
  };
}

/** A timing on a software adapter. */
export function makeTiming(parts: Partial<TimingRecord> = {}): TimingRecord {
  const adapter = {
    name: "llvmpipe",
    vendor: "Mesa",
    driver: "lavapipe",
    class: "software",
  } as const;
  return {
    schema: 1,
    model: "student",
    protocol: null,
    backend: "webgpu",
    engine: {
      name: "onnxruntime-web",
      version: "1.30.0",
      optimisation: "basic",
      threads: 1,
      adapter,
    },
    machine: makeHeader().machine,
    width: 640,
    height: 480,
    session: 120,
    first: 1400,
    warm: {
      warmup: 1,
      repetitions: 3,
      withTransfer: { median: 1300, p5: 1290, p95: 1350, mad: 10, n: 3 },
      withoutTransfer: null,
    },
    ...parts,
  };
}
