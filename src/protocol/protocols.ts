import type { Protocol } from "./protocol.ts";

const anySize = { multiple: 1, pad: "none" } as const;
const evenSides = { multiple: 2, pad: "edge" } as const;
const unit = { channel: "luma601", scale: "unit" } as const;
const stretch = { range: "stretch", rounding: "half-up" } as const;
const clip = { range: "clip", rounding: "half-up" } as const;

/** Every named protocol, in the order `list` shows them. */
export const PROTOCOLS: readonly Protocol[] = [
  {
    id: "imsave-stretch",
    version: 1,
    title:
      "luma / 255; the output's own minimum..maximum is stretched to 0..255",
    source: "MMDRFuse test_student.py, which saves through scipy.misc.imsave",
    input: unit,
    size: anySize,
    output: stretch,
  },
  {
    id: "clip-round",
    version: 1,
    title: "luma / 255; the output is clipped to 0..1 and rounded to 0..255",
    source: "fusebench: what the network's numbers say without a stretch",
    input: unit,
    size: anySize,
    output: clip,
  },
  {
    id: "imsave-stretch-even",
    version: 1,
    title:
      "imsave-stretch for networks that need even sides: an odd side repeats its last row or column, the output is cropped back before the stretch",
    source:
      "fusebench: MMDRFuse released no teacher test script, so the student's rule is applied",
    input: unit,
    size: evenSides,
    output: stretch,
  },
  {
    id: "clip-round-even",
    version: 1,
    title:
      "clip-round for networks that need even sides: an odd side repeats its last row or column, the output is cropped back",
    source: "fusebench: what the network's numbers say without a stretch",
    input: unit,
    size: evenSides,
    output: clip,
  },
  {
    id: "levels-round",
    version: 1,
    title: "luma 0..255 goes in as it is; the output is clipped and rounded",
    source:
      "fusebench: exact in float32 for rules on grey levels (average = (ir + vi + 1) div 2)",
    input: { channel: "luma601", scale: "levels" },
    size: anySize,
    output: clip,
  },
];
