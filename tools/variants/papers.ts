/** The papers that variants follow, in full, by the short name in a variant's source. */
export const PAPERS: Readonly<Record<string, string>> = {
  "Aslantas & Bendes 2015":
    "V. Aslantas, E. Bendes, A new image quality metric for image fusion: the sum of the correlations of differences, AEÜ International Journal of Electronics and Communications 69(12), 2015",
  "Bulanon, Burks & Alchanatis 2009":
    "D. M. Bulanon, T. F. Burks, V. Alchanatis, Image fusion of visible and thermal images for fruit detection, Biosystems Engineering 103(1), 2009",
  "Chen & Blum 2009":
    "Y. Chen, R. S. Blum, A new automated quality assessment algorithm for image fusion, Image and Vision Computing 27(10), 2009",
  "Chen & Varshney 2007":
    "H. Chen, P. K. Varshney, A human perception inspired quality metric for image fusion based on regional information, Information Fusion 8(2), 2007",
  "Cui, Feng, Xu, Li & Chen 2015":
    "G. Cui, H. Feng, Z. Xu, Q. Li, Y. Chen, Detail preserved fusion of visible and infrared images using regional saliency extraction and multi-scale image decomposition, Optics Communications 341, 2015",
  "Eskicioglu & Fisher 1995":
    "A. M. Eskicioglu, P. S. Fisher, Image quality measures and their performance, IEEE Transactions on Communications 43(12), 1995",
  "Haghighat & Razian 2014":
    "M. Haghighat, M. A. Razian, Fast-FMI: non-reference image fusion metric, IEEE AICT 2014",
  "Han, Cai, Cao & Xu 2013":
    "Y. Han, Y. Cai, Y. Cao, X. Xu, A new image fusion performance metric based on visual information fidelity, Information Fusion 14(2), 2013",
  "Hossny, Nahavandi & Creighton 2008":
    "M. Hossny, S. Nahavandi, D. Creighton, Comments on “Information measure for performance of image fusion”, Electronics Letters 44(18), 2008",
  "Jagalingam & Hegde 2015":
    "P. Jagalingam, A. V. Hegde, A review of quality metrics for fused image, Aquatic Procedia 4, 2015",
  "Ma, Zeng & Wang 2015":
    "K. Ma, K. Zeng, Z. Wang, Perceptual quality assessment for multi-exposure image fusion, IEEE Transactions on Image Processing 24(11), 2015",
  "Nava, Cristóbal & Escalante-Ramírez 2007":
    "R. Nava, G. Cristóbal, B. Escalante-Ramírez, Mutual information improves image fusion quality assessments, SPIE Newsroom, 2007",
  "Pearson 1896":
    "K. Pearson, Mathematical contributions to the theory of evolution III: regression, heredity, and panmixia, Philosophical Transactions of the Royal Society A 187, 1896",
  "Piella & Heijmans 2003":
    "G. Piella, H. Heijmans, A new quality metric for image fusion, IEEE ICIP 2003",
  "Qu, Zhang & Yan 2002":
    "G. Qu, D. Zhang, P. Yan, Information measure for performance of image fusion, Electronics Letters 38(7), 2002",
  "Rajalingam & Priya 2018":
    "B. Rajalingam, R. Priya, Hybrid multimodality medical image fusion technique for feature enhancement in medical diagnosis, International Journal of Engineering Science Invention, 2018",
  "Rao 1997":
    "Y.-J. Rao, In-fibre Bragg grating sensors, Measurement Science and Technology 8(4), 1997 (which the field cites for the standard deviation)",
  "Shannon 1948":
    "C. E. Shannon, A mathematical theory of communication, Bell System Technical Journal 27, 1948",
  "Sheikh & Bovik 2006":
    "H. R. Sheikh, A. C. Bovik, Image information and visual quality, IEEE Transactions on Image Processing 15(2), 2006",
  "Shreyamsha Kumar 2013":
    "B. K. Shreyamsha Kumar, Multifocus and multispectral image fusion based on pixel significance using discrete cosine harmonic wavelet transform, Signal, Image and Video Processing 7, 2013",
  "Wang & Liu 2008":
    "P.-W. Wang, B. Liu, A novel image fusion metric based on multi-scale analysis, ICSP 2008",
  "Wang, Bovik, Sheikh & Simoncelli 2004":
    "Z. Wang, A. C. Bovik, H. R. Sheikh, E. P. Simoncelli, Image quality assessment: from error visibility to structural similarity, IEEE Transactions on Image Processing 13(4), 2004",
  "Wang, Shen & Jin 2008":
    "Q. Wang, Y. Shen, J. Jin, Performance evaluation of image fusion techniques, in: Image Fusion: Algorithms and Applications, Academic Press, 2008",
  "Wang, Simoncelli & Bovik 2003":
    "Z. Wang, E. P. Simoncelli, A. C. Bovik, Multiscale structural similarity for image quality assessment, Asilomar Conference on Signals, Systems and Computers 2003",
  "Xydeas & Petrovic 2000":
    "C. S. Xydeas, V. Petrović, Objective image fusion performance measure, Electronics Letters 36(4), 2000",
  "Yang, Zhang, Wang & Liu 2008":
    "C. Yang, J.-Q. Zhang, X.-R. Wang, X. Liu, A novel similarity based quality metric for image fusion, Information Fusion 9(2), 2008",
  "Zhao, Laganière & Liu 2007":
    "J. Zhao, R. Laganière, Z. Liu, Performance assessment of combinative pixel-level image fusion based on an absolute feature measurement, International Journal of Innovative Computing, Information and Control 3(6A), 2007",
};
