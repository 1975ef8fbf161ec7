/** Words about pictures that can be read and may still not be what was meant. Nothing is refused: a person decides. */
import type { ImageInfo } from "./image_info.ts";
import type { Picture } from "./picture.ts";

/** A file by its name and header. */
export interface SeenFile {
  readonly name: string;
  readonly info: ImageInfo;
}

/** A picture and what its user calls it. */
export interface NamedPicture {
  readonly name: string;
  readonly picture: Picture;
}

/** What there is to say of images given as fused: JPEG loses, and colour is not what metrics look at. */
export function fusedNotes(files: readonly SeenFile[]): string[] {
  const jpegs = files.filter(({ info }) => info.format === "jpeg");
  const coloured = files.filter(({ info }) => !isGrey(info));
  return [
    ...jpegs.length === 0 ? [] : [
      `${
        counted(jpegs, files)
      } JPEG, which is lossy: the values are of what it kept; PNG keeps all`,
    ],
    ...coloured.length === 0 ? [] : [
      `${
        counted(coloured, files)
      } stored in colour: the values are of the BT.601 luma, which is the grey itself where the channels are equal, but of metrics that take each channel`,
    ],
  ];
}

/**
 * What there is to say of two sources: an infrared image in false colour, or the two the wrong way round, by their colours
 * or by their names.
 */
export function sourceNotes(ir: NamedPicture, vi: NamedPicture): string[] {
  if (isNamed(ir, VISIBLE, INFRARED) && isNamed(vi, INFRARED, VISIBLE)) {
    return [
      `${ir.name} is named like a visible image and ${vi.name} like an infrared one, and the infrared comes first; were they swapped?`,
    ];
  }
  if (!isColour(ir.picture)) return [];
  return [
    isColour(vi.picture)
      ? `${ir.name} is in colour: as an infrared image it is in false colour, whose luma is not what the sensor saw; give the grey one`
      : `${ir.name} is in colour and ${vi.name} is grey, and the infrared comes first; were they swapped, or is the infrared in false colour?`,
  ];
}

/** Levels by which the channels of a grey picture may differ, as a JPEG of one may have them. */
const TINT = 16;

/** Part of the pixels that are coloured in a picture that is. */
const COLOURED = 0.01;

function isColour({ channels, data }: Picture): boolean {
  if (channels === 1) return false;
  let coloured = 0;
  for (let at = 0; at < data.length; at += 3) {
    const red = data[at]!, green = data[at + 1]!, blue = data[at + 2]!;
    const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
    if (spread > TINT) coloured++;
  }
  return coloured > COLOURED * data.length / 3;
}

const INFRARED = ["ir", "infrared", "thermal", "lwir"];
const VISIBLE = ["vi", "vis", "visible", "rgb"];

/** Whether the file or its folder is called one thing and not the other. */
function isNamed(
  { name }: NamedPicture,
  one: readonly string[],
  other: readonly string[],
): boolean {
  const words = name.toLowerCase().split(/[\\/]/).slice(-2).join(" ")
    .split(/[^a-z]+/);
  return words.some((word) => one.includes(word)) &&
    !words.some((word) => other.includes(word));
}

function isGrey({ colourModel }: ImageInfo): boolean {
  return colourModel === "grey" || colourModel === "grey-alpha";
}

function counted(some: readonly SeenFile[], all: readonly SeenFile[]): string {
  if (all.length === 1) return `${some[0]!.name} is`;
  return `${some.length} of ${all.length} images ${
    some.length === 1 ? "is" : "are"
  }`;
}
