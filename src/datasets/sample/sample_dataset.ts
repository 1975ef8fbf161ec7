/** The embedded sample as a dataset like any other. */
import { DRAWN_LICENCE } from "../../canon/drawn_licence.ts";
import type { Dataset, EmbeddedFile, Pair } from "../dataset.ts";
import { SAMPLE_PINS, type SamplePin } from "./sample_pins.ts";

/** Eight drawn pairs that need no network; `readSample` gives their pictures. */
export function sampleDataset(): Dataset {
  const pairs = new Map<string, Pair>();
  for (const pin of SAMPLE_PINS) {
    pairs.set(pin.id, {
      id: pin.id,
      dataset: "sample",
      ir: file(pin, "ir", 1, pin.ir, pin.ir),
      vi: file(pin, "vi", 3, pin.vi, pin.viLuma601),
    });
  }
  return {
    id: "sample",
    title: "Embedded sample: drawn scenes",
    homepage: null,
    licence: DRAWN_LICENCE,
    redistributable: true,
    citation: null,
    pairs,
    pinned: pairs.size,
    subsets: [],
    numberings: [],
    dependent: null,
  };
}

function file(
  { id, width, height }: SamplePin,
  modality: "ir" | "vi",
  channels: 1 | 3,
  sha256: string,
  luma601Sha256: string,
): EmbeddedFile {
  return {
    kind: "embedded",
    name: `sample/${modality}/${id}`,
    format: "raw",
    url: null,
    width,
    height,
    channels,
    bytes: width * height * channels,
    sha256,
    luma601Sha256,
  };
}
