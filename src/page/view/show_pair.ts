/// <reference lib="dom" />
/** A pair as people look at it: the fused picture over a source, with a border between them that slides. */
import type { ShownPicture } from "../worker/messages.ts";
import { make } from "./dom.ts";

/** The pictures of a pair. */
export interface PicturesOfPair {
  readonly ir: ShownPicture;
  readonly vi: ShownPicture;
  readonly fused: ShownPicture;
}

const SOURCES = [
  ["ir", "infrared"],
  ["vi", "visible"],
] as const;

/** The pictures with the control of what lies left of the border and where it is. */
export function showPair({ ir, vi, fused }: PicturesOfPair): Node {
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
  const pictures = make("div", { class: "pictures" }, below, above);
  // The border follows a mouse or a finger on the pictures too.
  const drag = ({ buttons, clientX }: PointerEvent): void => {
    if (buttons !== 1) return;
    const { left, width } = pictures.getBoundingClientRect();
    slide.value = String(100 * (clientX - left) / width);
    place();
  };
  pictures.addEventListener("pointerdown", drag);
  pictures.addEventListener("pointermove", drag);
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
    pictures,
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
  // Four bytes a pixel, alpha last; every browser's machine is little-endian.
  const pixels = new Uint32Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += channels) {
    const red = data[from]!;
    pixels[at] = channels === 1
      ? 0xff000000 | red * 0x010101
      : 0xff000000 | data[from + 2]! << 16 | data[from + 1]! << 8 | red;
  }
  const levels = new Uint8ClampedArray(pixels.buffer);
  canvas.getContext("2d")!.putImageData(
    new ImageData(levels, width, height),
    0,
    0,
  );
}
