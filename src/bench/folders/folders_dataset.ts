/** What records and digests call the dataset of pictures that lie in folders of their user. */
export const FOLDERS = "folders";
