/** What the pictures of the sample decode to, byte for byte. */

/** Size and digests of one scene. */
export interface SamplePin {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the infrared samples, row by row (which are their own luma). */
  readonly ir: string;
  /** SHA-256 of the visible samples, RGB interleaved, row by row. */
  readonly vi: string;
  /** SHA-256 of the BT.601 luma of the visible picture. */
  readonly viLuma601: string;
}

/** In the order of the tables. */
export const SAMPLE_PINS: readonly SamplePin[] = [
  {
    id: "road-day",
    width: 192,
    height: 144,
    ir: "67d8dce89db742733a6ee87044b2df113bab149f5a3c73b6cab54b72b6e599a9",
    vi: "8b3180cfa185f3d7e5db8526fb500fabf318d849235c1960d857db22d7676699",
    viLuma601:
      "80448763a6774f519444fc1544b3caf9d71a99879387b8c19743ba5f771aca08",
  },
  {
    id: "road-night",
    width: 192,
    height: 144,
    ir: "e34b777ce10f04a9532c2151191b93fe34a74527549bc8dc8ca0459d1b819c85",
    vi: "3ee76e307ecee9fe0faf3e4d3c2cee56663d20d6a3beec265171bf23b037ee07",
    viLuma601:
      "6885e38a9053d64e6b7bbeb8b166c28a2a0eaf60643d2cc530b97fd3a80f806f",
  },
  {
    id: "pedestrians",
    width: 192,
    height: 144,
    ir: "f0b287ca88a32979abcd292b13c6109b523fcd9ef8de17be837efac324d40f6d",
    vi: "b6dc3baf1512d49b62b8ff46405055c824c74f3fa7d60c25a58b2c212c0b2010",
    viLuma601:
      "ebe8769304be2c9efb356e0f300e7a1370e972b04f2f9af0060a1c53800b55f5",
  },
  {
    id: "smoke",
    width: 192,
    height: 144,
    ir: "17f47b4566331cbd5d59d9d49bb6f5e73c1efd0c0200f8d694069333a52a2a08",
    vi: "7f15aa085162adf83bf077e70b52eaf3e9b73f2d1e6abd9457246c09ff5789ef",
    viLuma601:
      "a991c2fd4dcdb89a21e498c2c38cfbbf0da3c65d823aac764b3ee68c7d178752",
  },
  {
    id: "glare",
    width: 192,
    height: 144,
    ir: "a4e577a40b77c2f56f1a8cc544192db833d9f9a2e7b6d9f8e8c9a31530916831",
    vi: "8172b68cdcb2383f88acf2a1d07c2e70ceff109466394d7c833477f714ccd3d9",
    viLuma601:
      "73464b7d07c3df4d29faa3391c0e2ed862626f7bad6b688860bc79c1e9466e3b",
  },
  {
    id: "texture",
    width: 192,
    height: 144,
    ir: "233038a15abf6d354166e9bd99e97bafb73ea37be03f7500a3384ccf0b123597",
    vi: "129b897bf0968b8fd8a790ec1e4259aba6e117df0c29e26bbb41878d5facda9d",
    viLuma601:
      "78d08898e367b962a33d1ac81ea6bfb10eb3519d256974d44f1aaface97edc7a",
  },
  {
    id: "odd-size",
    width: 173,
    height: 131,
    ir: "8c6c5d82a81dfe9252123f7538d51fa35f33a6beedd106711a7cc1b56e0ddd53",
    vi: "3a411a9ab3051508ac11f5f5417ae0e0845a25f040768b7eef76b56afb0c8082",
    viLuma601:
      "1d98acbb1879665fd57dd2d38f3e8c50baaa81b3da9c5bdbc536dff6c497ceca",
  },
  {
    id: "low-contrast",
    width: 192,
    height: 144,
    ir: "a5bf05e3d22de9bae811dd0cc14a2e2f2d52c7b383001b7dbf7a6f3f6f67b31f",
    vi: "a53b7b68683eea6f0bdb2d04ac9a39422de45f4c5f949170520f0bd5f44ba47a",
    viLuma601:
      "985f29fb3aadc31278e5fc1bded7ff54e87c296771040615fca667198b7a2d2e",
  },
];
