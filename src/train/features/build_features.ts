import { readNcnn } from "../../models/weights/ncnn/ncnn.ts";
import { densefuseLayers } from "./densefuse_layers.ts";
import { featureDigest } from "./feature_digest.ts";
import type { FeatureNetwork } from "./feature_network.ts";
import type { FeatureSource } from "./feature_source.ts";
import { readTorch } from "./read_torch.ts";
import { squeezenet } from "./squeezenet.ts";
import { vgg19 } from "./vgg19.ts";
import { readVgg19 } from "./vgg19_file.ts";

/**
 * A feature network from its files. Its digest is that of its kind, which stands for layers and scaling, and of the files.
 *
 * @throws {WeightsError} if a file cannot be read.
 * @throws {RangeError} if a file is missing, or the weights are not those of the network.
 */
export async function buildFeatures(
  { id, title, kind, files }: FeatureSource,
): Promise<FeatureNetwork> {
  const wanted = kind === "squeezenet" ? 2 : 1;
  const [file, second = file] = files;
  if (file === undefined || second === undefined || files.length !== wanted) {
    throw new RangeError(
      `Cannot build ${title}: ${files.length} files are given, it has ${wanted}`,
    );
  }
  const about = { id, title, digest: await featureDigest({ kind, files }) };
  switch (kind) {
    case "squeezenet":
      return squeezenet(about, readNcnn(file.bytes, second.bytes, file.name));
    case "densefuse":
      return densefuseLayers(about, await readTorch(file.bytes, file.name));
    case "vgg19-unit":
      return vgg19(about, await readVgg19(file.bytes, file.name), "unit");
    case "vgg19-imagenet":
      return vgg19(about, await readVgg19(file.bytes, file.name), "imagenet");
  }
}
