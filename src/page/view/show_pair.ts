/// <reference lib="dom" />
/** A pair as people look at it: the fused picture over a source, with a border between them that slides. */
import type { ShownPicture } from "../worker/messages.ts";
import { make } from "./dom.ts";

/** The pictures of a pair. */
export interface PairPictures {
  readonly ir: ShownPicture;
  readonly vi: ShownPicture;
  readonly fused: ShownPicture;
}

const SOURCES = [
  ["ir", "infrared"],
  ["vi", "visible"],
] as const;

/** The pictures with the control of what lies left of the border and where it is. */
export function showPair({ ir, vi, fused }: PairPictures): Node {
  const sources = { ir, vi };
  const { width, height } = fused;
  const below = make("canvas", {
    width: String(width),
    height: String(height),
    role: "img",
    id: "source-picture",
  });
  const above = make("canvas", {
    width: String(width),
    height: String(height),
    role: "img",
    "aria-label": `Fused picture, ${width} × ${height}`,
    id: "fused-picture",
  });
  paint(above, fused);
  const slide = make("input", {
    type: "range",
    min: "0",
    max: "100",
    value: "0",
    class: "slide",
    "aria-label": "How much of the source is shown, from the left",
    id: "border",
  });
  const place = (): void => {
    above.style.setProperty("clip-path", `inset(0 0 0 ${slide.value}%)`);
    slide.setAttribute("aria-valuetext", `${slide.value} % source`);
  };
  slide.addEventListener("input", place);
  const choices = SOURCES.map(([id, name]) => {
    const radio = make("input", {
      type: "radio",
      name: "source",
      value: id,
      checked: id === "ir",
    });
    radio.addEventListener("change", () => {
      paint(below, sources[id]);
      below.setAttribute("aria-label", `The ${name} picture`);
    });
    return make("label", {}, radio, ` ${name}`);
  });
  paint(below, ir);
  below.setAttribute("aria-label", "The infrared picture");
  place();
  return make(
    "div",
    {},
    make("div", { class: "pictures" }, below, above),
    slide,
    make(
      "div",
      {
        class: "choices",
        role: "radiogroup",
        "aria-label": "Source beside the fused picture",
      },
      ...choices,
    ),
  );
}

function paint(
  canvas: HTMLCanvasElement,
  { width, height, channels, data }: ShownPicture,
): void {
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let at = 0; at < width * height; at++) {
    for (let c = 0; c < 3; c++) {
      pixels[4 * at + c] = data[channels * at + (channels === 1 ? 0 : c)]!;
    }
    pixels[4 * at + 3] = 255;
  }
  canvas.getContext("2d")!.putImageData(
    new ImageData(pixels, width, height),
    0,
    0,
  );
}
