import { assert, assertEquals } from "@std/assert";
import { luma601 } from "../../src/image/luma.ts";
import { readPicture } from "../../src/files/read_picture.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import { finish } from "../../src/protocol/finish.ts";
import { crop } from "../crop.ts";
import { goldens } from "../goldens.ts";
import { readNpy } from "../read_npy.ts";

/**
 * The protocol of each network's authors, and how many of the saved image's 160 000 pixels may be one level off: the
 * references were rounded in float64 where the scripts round in float32. SAGE's reference left out the chroma step,
 * whose offset of 0.5 (not 128/255) moves the luma of a grey picture by up to a level. STDFusionNet's script adds 1 before it
 * multiplies by 127.5, T2EA's adds 128/255 to chroma and takes it off again, GIFNet's adds chroma in float64.
 */
const SAVED: Record<string, readonly [protocol: string, offByOne: number]> = {
  auif: ["unit-rint", 0],
  caf_det: ["wrap-truncate-chroma", 0],
  caf_seg: ["wrap-truncate-chroma", 0],
  datfuse: ["unit-wrap", 0],
  densefuse: ["levels-truncate", 0],
  didfuse: ["unit-rint", 0],
  flfuse: ["clip-truncate", 0],
  ifcnn_max: ["rgb-truncate", 0],
  itfuse: ["unit-wrap", 0],
  lesefuse: ["unit-truncate", 0],
  lrrnet: ["minmax-truncate", 0],
  lutfuse: ["rgb-multiple-16", 0],
  mfeif: ["grey-read-rint", 1],
  mmdrfuse_student: ["imsave-stretch", 1],
  mmdrfuse_teacher: ["imsave-stretch-even", 0],
  mufusion: ["imsave-stretch-even", 1],
  pmgi_ir_vi: ["signed-stretch", 0],
  reconet: ["grey-read-rint", 2],
  sage: ["clip-round-chroma", 18_724],
  sdnet: ["signed-stretch", 0],
  seafusion: ["rgb-minmax", 1],
  smoa: ["levels-truncate", 0],
  stdfusionnet: ["signed-stretch", 4],
  stdfusionnet_first: ["signed-stretch", 0],
  t2ea: ["rgb-positive-span", 5],
  tardal: ["clip-truncate-chroma", 0],
  u2fusion: ["divide-by-maximum", 3],
  ultra45k: ["luma-span-truncate", 0],
  ydtr: ["unit-wrap", 0],
  gifnet: ["clip-rint-chroma", 5],
};

/** Those whose script makes a picture in colour of the visible one. */
const IN_COLOUR = new Set(["caf_det", "caf_seg", "gifnet", "lutfuse", "t2ea"]);

for (const [network, [protocol, offByOne]] of Object.entries(SAVED)) {
  Deno.test({
    name:
      `${protocol} saves the output of ${network} as its authors' script does (needs FUSEBENCH_GOLDENS)`,
    ignore: goldens === null,
    async fn(): Promise<void> {
      const folder = `${goldens}/models`;
      const output = await readNpy(`${folder}/${network}/out.npy`);
      const expected = await readPicture(`${folder}/${network}/fused.png`);
      const vi = await readPicture(
        `${folder}/inputs/FLIR_00006_vi_${
          IN_COLOUR.has(network) ? "rgb" : "gray"
        }.png`,
      );
      const picture = finish(
        findProtocol(protocol),
        output,
        // The references of networks that need even or sixteenfold sides were made on a crop.
        crop(vi, { width: expected.width, height: expected.height }),
      );
      const ours = expected.channels === 1 ? luma601(picture) : picture;
      let different = 0;
      ours.data.forEach((level, i) => {
        const distance = Math.abs(level - expected.data[i]!);
        assert(distance <= 1, `sample ${i} is ${distance} levels off`);
        different += distance;
      });
      assertEquals(different, offByOne);
    },
  });
}
