/** Kinds of feature networks. */
export type FeatureKind =
  | "squeezenet"
  | "densefuse"
  | "vgg19-unit"
  | "vgg19-imagenet";

/** All that a feature network is made of, as data that threads can send each other. */
export interface FeatureSource {
  readonly id: string;
  readonly title: string;
  readonly kind: FeatureKind;
  /** Its weight files, in the order its kind reads them in: of `squeezenet` the `.param` and the `.bin`, else one. */
  readonly files: readonly {
    readonly name: string;
    readonly bytes: Uint8Array;
  }[];
}
