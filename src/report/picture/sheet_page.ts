/** The pictures of one pair: sources, every fuser, two fixed crops magnified, what was added to the sources; and two compared. */
import type { Crop } from "../../image/scene/crop.ts";
import { encodePng } from "../../image/encode_png.ts";
import type { Gray } from "../../image/gray.ts";
import { Html } from "../../results/markup/html.ts";
import type { SuitePlace } from "../site/suite_place.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { chooseCrops } from "./choose_crops.ts";
import { differencePicture } from "./difference_picture.ts";
import { magnify } from "./magnify.ts";
import type { PairPictures } from "../pair_pictures.ts";

const FACTOR = 3;

/** Difference maps are so many times as bright as the difference, on every page. */
export const GAIN = 4;

/**
 * The page and its pictures. All pictures are levels 0 to 255 as they are: one grey window for all.
 *
 * @param hasValues whether the suite has the pair; a drawn scene that stands in has no page of values.
 */
export async function sheetFiles(
  pair: PairPictures,
  place: SuitePlace,
  hasValues: boolean,
): Promise<SiteFile[]> {
  const h = Html.element;
  const path = place.sheet(pair.dataset, pair.pair);
  const folder = path.replace(/\.html$/, "");
  const crops = chooseCrops(pair.ir, pair.vi);
  const files: SiteFile[] = [];
  const add = async (name: string, picture: Gray): Promise<string> => {
    const file = `${folder}/${name}.png`;
    files.push({ path: file, content: await encodePng(picture) });
    return relativePath(path, file);
  };
  const shown = [
    { name: "infrared", picture: pair.ir, isSource: true },
    { name: "visible", picture: pair.vi, isSource: true },
    ...pair.fused.map((one) => ({ ...one, isSource: false })),
  ];
  const figures: Html[] = [];
  const maps: Html[] = [];
  const links: Html[] = [];
  for (const [at, { name, picture, isSource }] of shown.entries()) {
    const address = await add(`${at}`, picture);
    const parts = await Promise.all(
      crops.map((crop, of) =>
        add(`${at}-crop-${of}`, magnify(picture, crop, FACTOR))
      ),
    );
    figures.push(h(
      "figure",
      {},
      h(
        "div",
        { class: "framed" },
        image(address, name, picture),
        frames(crops, picture),
      ),
      h(
        "div",
        { class: "crops" },
        parts.map((part, of) =>
          image(part, `${name}, crop ${of + 1}, magnified`, scaled(crops[of]!))
        ),
      ),
      h("figcaption", {}, name),
    ));
    links.push(
      h(
        "li",
        {},
        h(
          "a",
          { href: address, "data-picture": true, "data-name": name },
          name,
        ),
      ),
    );
    if (isSource) continue;
    const [ir, vi] = await Promise.all(
      [pair.ir, pair.vi].map((source, of) =>
        add(
          `${at}-less-${of === 0 ? "infrared" : "visible"}`,
          differencePicture(picture, source, GAIN),
        )
      ),
    );
    maps.push(h(
      "figure",
      {},
      h(
        "div",
        { class: "crops" },
        image(ir!, `${name} less infrared`, picture),
        image(vi!, `${name} less visible`, picture),
      ),
      h("figcaption", {}, `${name}: less infrared, less visible`),
    ));
  }
  const page = framePage({
    path,
    title: `Pictures of ${pair.dataset} ${pair.pair}`,
    way: [...place.way, { label: "pictures", path: place.pictures }],
    beside: hasValues
      ? [{ label: "its values", path: place.pair(pair.dataset, pair.pair) }]
      : [],
    body: [
      pair.redistributable ? null : h(
        "p",
        {},
        "These pictures come from your own store. The terms of the data set do not let them be passed on: ",
        h("code", {}, "deno task report --public"),
        " leaves them out.",
      ),
      h(
        "p",
        {},
        `Levels 0 to 255 as they are, the same grey for every picture. Crops, chosen by rule: ${
          crops.map(cropText).join("; ")
        }, ${FACTOR} times magnified: where infrared outshines visible most unevenly, and where visible has most contrast.`,
      ),
      h("div", { class: "sheet" }, figures),
      maps.length === 0 ? null : [
        h("h2", {}, "What differs from the sources"),
        h(
          "p",
          {},
          `Absolute differences, ${GAIN} times as bright, the same for all.`,
        ),
        h("div", { class: "sheet" }, maps),
      ],
      h("h2", {}, "Compare two"),
      h(
        "section",
        { "data-compare": true },
        h(
          "div",
          { class: "js-only" },
          h("label", {}, "Left ", h("select", {})),
          h("label", {}, "Right ", h("select", {})),
          h("button", {
            type: "button",
            "data-flicker": true,
            "aria-pressed": "false",
          }, "Flicker"),
        ),
        h(
          "div",
          { class: "js-only" },
          h(
            "label",
            {},
            "Where they meet ",
            h("input", { type: "range", min: 0, max: 100, value: 50 }),
          ),
        ),
        h(
          "div",
          { class: "two js-only" },
          image(relativePath(path, `${folder}/0.png`), "infrared", pair.ir),
          image(relativePath(path, `${folder}/1.png`), "visible", pair.vi),
        ),
        h("p", { class: "no-js" }, "Without a script, open two of these:"),
        h("ul", { class: "no-js" }, links),
      ),
    ],
  });
  return [page, ...files];
}

/** Where the crops lie, over a picture that is shown at any size. */
function frames(
  crops: readonly Crop[],
  { width, height }: Pick<Gray, "width" | "height">,
): Html {
  const h = Html.element;
  return h(
    "svg",
    { viewbox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    crops.map(({ x, y, width, height }) => h("rect", { x, y, width, height })),
  );
}

function image(
  address: string,
  words: string,
  { width, height }: Pick<Gray, "width" | "height">,
): Html {
  return Html.element("img", {
    src: address,
    alt: words,
    width,
    height,
    loading: "lazy",
    decoding: "async",
  });
}

function scaled({ width, height }: Crop): Pick<Gray, "width" | "height"> {
  return { width: width * FACTOR, height: height * FACTOR };
}

function cropText({ x, y, width, height }: Crop): string {
  return `${width}×${height} at ${x}, ${y}`;
}
